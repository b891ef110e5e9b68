package dev.unknot.catalogue;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How entries are written into rows and read back: strict, and the same on every machine. */
final class ContentJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .build();

    private ContentJson() {}

    static String write(Object entry) {
        return JSON.writeValueAsString(entry);
    }

    static <T> T read(String document, Class<T> type) {
        return JSON.readValue(document, type);
    }
}
