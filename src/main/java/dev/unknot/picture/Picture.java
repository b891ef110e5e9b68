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
 * @param until how far ahead something is still shown, where only a part of a person who lies moves
 * @param person who is drawn; without it, one of those who are drawn anywhere
 * @param ground whether a shadow lies on the floor
 * @param props things that every moment shows
 */
public record Picture(
        String activity,
        String alt,
        View view,
        @Nullable Person person,
        @Nullable Double crop,
        @Nullable Double until,
        @Nullable Boolean ground,
        List<Prop> props,
        List<Frame> frames) {

    public Picture {
        props = props == null ? List.of() : List.copyOf(props);
        frames = List.copyOf(frames);
    }

    /** Who is drawn where a frame names nobody else. */
    public Person who() {
        return person == null ? Person.of(activity) : person;
    }

    /** The whole pose of each frame. */
    List<Pose> poses(Map<String, Pose> named) {
        var poses = new ArrayList<Pose>();
        for (var frame : frames) {
            poses.add(frame.pose().over(frame.from() != null ? pose(frame.from(), named) : last(poses)));
        }
        return poses;
    }

    private static Pose last(List<Pose> poses) {
        if (poses.isEmpty()) {
            throw new IllegalArgumentException("The first frame needs a pose to start from");
        }
        return poses.get(poses.size() - 1);
    }

    static Pose pose(String name, Map<String, Pose> named) {
        var pose = named.get(name);
        if (pose == null) {
            throw new IllegalArgumentException("There is no pose " + name);
        }
        return pose;
    }
}
