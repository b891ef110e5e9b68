package dev.unknot.catalogue;

import dev.unknot.activity.Approach;
import dev.unknot.picture.Picture;
import dev.unknot.picture.Place;
import dev.unknot.picture.Pose;
import dev.unknot.picture.Vec;
import dev.unknot.picture.View;
import dev.unknot.start.CannotStart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files under {@code content/pictures/}: the named poses, and a file of pictures for each approach that has any. */
final class PictureFiles {

    private static final String POSES = "pictures/poses.yaml";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addDeserializer(Vec.class, new FromText<>(Vec.class, Vec::parse))
                    .addDeserializer(Place.class, new FromText<>(Place.class, Place::parse))
                    .addDeserializer(View.class, new FromText<>(View.class, View::parse)))
            .build();

    private final ContentFiles files;

    PictureFiles(ContentFiles files) {
        this.files = files;
    }

    /** The poses that pictures start from, by name. */
    Map<String, Pose> poses() {
        return parse(POSES, new TypeReference<LinkedHashMap<String, Pose>>() {});
    }

    /** All pictures, approach by approach. */
    List<Picture> pictures() {
        var pictures = new ArrayList<Picture>();
        for (var approach : Approach.values()) {
            var path = "pictures/" + approach.slug() + ".yaml";
            if (files.has(path)) {
                pictures.addAll(parse(path, new TypeReference<List<Picture>>() {}));
            }
        }
        return pictures;
    }

    private <T> T parse(String path, TypeReference<T> type) {
        try {
            return yaml.readValue(files.text(path), type);
        } catch (JacksonException e) {
            throw new CannotStart("content/" + path + ": " + e.getMessage(), e);
        }
    }

    /** Reads what is written as a few words, such as {@code "RIGHT_HAND 1 2 3"}. */
    private static final class FromText<T> extends StdDeserializer<T> {

        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            var text = parser.getValueAsString();
            try {
                return parse.apply(text == null ? "" : text);
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(this, "%s", e.getMessage());
            }
        }
    }
}
