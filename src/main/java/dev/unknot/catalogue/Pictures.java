package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.picture.Drawing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The drawings of activities, worked out once. */
public final class Pictures {

    private final Map<String, Illustration> byActivity = new LinkedHashMap<>();

    /**
     * An activity's drawing, and the same in words.
     *
     * @param activity what it shows
     */
    public record Illustration(Activity activity, String alt, Drawing drawing) {}

    private Pictures(List<Illustration> illustrations) {
        illustrations.forEach(
                illustration -> byActivity.put(illustration.activity().code(), illustration));
    }

    /**
     * @throws IllegalStateException listing everything that is wrong with the pictures
     */
    static Pictures read(ContentFiles files, Catalogue catalogue) {
        var read = new PictureFiles(files);
        var poses = read.poses();
        var pictures = read.pictures();
        PictureCheck.require(pictures, poses, catalogue);
        return new Pictures(pictures.stream()
                .map(picture -> {
                    var activity = catalogue.activity(picture.activity());
                    return new Illustration(activity, picture.alt(), new Drawing(picture, poses, activity.regions()));
                })
                .toList());
    }

    /** All drawings, in the order of the files. */
    public List<Illustration> all() {
        return List.copyOf(byActivity.values());
    }

    /** The drawing of an activity that moves or holds the body. */
    public Optional<Illustration> of(Activity activity) {
        return Optional.ofNullable(byActivity.get(activity.code()));
    }
}
