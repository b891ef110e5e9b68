package dev.unknot.web;

import dev.unknot.activity.Activity;
import dev.unknot.catalogue.Pictures;
import dev.unknot.catalogue.Pictures.Illustration;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The drawings as files, made once. Each has two names: a plain one, and one with its fingerprint, which pages use and
 * which never means anything else.
 */
@Component
public class PictureStore {

    private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{8}(?=\\.svg$)");

    private final Map<String, File> files = new HashMap<>();
    private final Map<String, Image> images = new HashMap<>();

    /** The bytes of a drawing; those under a name with a fingerprint never change. */
    static final class File {

        private final byte[] bytes;
        private final String tag;
        private final boolean isForever;

        private File(byte[] bytes, String tag, boolean isForever) {
            this.bytes = bytes;
            this.tag = tag;
            this.isForever = isForever;
        }

        byte[] bytes() {
            return bytes;
        }

        String tag() {
            return tag;
        }

        boolean isForever() {
            return isForever;
        }
    }

    /**
     * What a page needs to show a drawing.
     *
     * @param light address by day
     * @param dark address for a dark page
     * @param alt the same in words
     * @param thumbnail its last moment alone, for lists
     */
    public record Image(
            String light, String dark, String alt, int width, int height, int frames, Thumbnail thumbnail) {}

    /**
     * A small picture beside the name of an activity, which says the same.
     *
     * @param light address by day
     * @param dark address for a dark page
     */
    public record Thumbnail(String light, String dark, int width, int height) {}

    PictureStore(Pictures pictures) {
        pictures.all().forEach(this::add);
    }

    private void add(Illustration illustration) {
        var slug = illustration.activity().slug();
        var drawing = illustration.drawing();
        var image = new Image(
                keep(slug, drawing.light()),
                keep(slug + "-dark", drawing.dark()),
                illustration.alt(),
                drawing.width(),
                drawing.height(),
                drawing.frames(),
                new Thumbnail(
                        keep(slug + "-small", drawing.thumbnail()),
                        keep(slug + "-small-dark", drawing.darkThumbnail()),
                        drawing.thumbnailWidth(),
                        drawing.height()));
        images.put(illustration.activity().code(), image);
    }

    private String keep(String name, String svg) {
        var bytes = svg.getBytes(StandardCharsets.UTF_8);
        var checksum = new CRC32C();
        checksum.update(bytes);
        var fingerprint = HexFormat.of().toHexDigits(checksum.getValue(), 8);
        var tag = "W/\"" + fingerprint + "\"";
        var address = name + "-" + fingerprint + ".svg";
        files.put(name + ".svg", new File(bytes, tag, false));
        files.put(address, new File(bytes, tag, true));
        return "/pictures/" + address;
    }

    /** The drawing of that name. A fingerprint that is not ours is of another version, and gets the drawing as it is here. */
    Optional<File> file(String name) {
        var known = Optional.ofNullable(files.get(name));
        return known.or(
                () -> Optional.ofNullable(files.get(FINGERPRINT.matcher(name).replaceFirst(""))));
    }

    /** The drawing of an activity, if it has one. */
    public @Nullable Image of(Activity activity) {
        return images.get(activity.code());
    }
}
