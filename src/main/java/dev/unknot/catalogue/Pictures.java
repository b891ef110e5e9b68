package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.picture.Drawing;
import dev.unknot.picture.Picture;
import dev.unknot.picture.Pose;
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

    Pictures(List<Picture> pictures, Map<String, Pose> poses, Catalogue catalogue) {
        for (var picture : pictures) {
            var activity = catalogue.activity(picture.activity());
            byActivity.put(
                    activity.code(), new Illustration(activity, picture.alt(), drawing(picture, poses, activity)));
        }
    }

    static Pictures read(ContentFiles files, Catalogue catalogue) {
        var read = new PictureFiles(files);
        return new Pictures(read.pictures(), read.poses(), catalogue);
    }

    private static Drawing drawing(Picture picture, Map<String, Pose> poses, Activity activity) {
        try {
            return new Drawing(picture, poses, activity.regions());
        } catch (RuntimeException e) {
            throw new IllegalStateException("The picture of " + picture.activity() + " cannot be drawn", e);
        }
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
