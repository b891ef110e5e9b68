package dev.unknot.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an activity is done, as two or three moments.
 *
 * @param activity its code
 * @param alt the same in words
 * @param view from where it is seen
 * @param crop height below which nothing is shown, where only what is above it moves
 * @param ground whether a shadow lies on the floor
 * @param props things that every moment shows
 */
public record Picture(
        String activity,
        String alt,
        View view,
        @Nullable Double crop,
        @Nullable Boolean ground,
        List<Prop> props,
        List<Frame> frames) {

    public Picture {
        props = props == null ? List.of() : List.copyOf(props);
        frames = List.copyOf(frames);
    }

    /** The whole pose of each frame. */
    List<Pose> poses(Map<String, Pose> named) {
        var poses = new ArrayList<Pose>();
        for (var frame : frames) {
            Pose base;
            if (frame.from() != null) {
                base = named.get(frame.from());
                if (base == null) {
                    throw new IllegalArgumentException("There is no pose " + frame.from());
                }
            } else if (poses.isEmpty()) {
                throw new IllegalArgumentException("The first frame needs a pose to start from");
            } else {
                base = poses.get(poses.size() - 1);
            }
            poses.add(frame.pose().over(base));
        }
        return poses;
    }
}
