package dev.unknot.picture;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One moment of a movement. All but the pose it starts from may be left out.
 *
 * @param from the named pose it starts from; without it, the frame before
 * @param pose what is different from there
 * @param other a second person, who helps
 * @param view from where it is seen, if not as the whole picture
 * @param person who is drawn, if not the person of the whole picture
 * @param props things that only this moment shows
 * @param order parts of the body to be painted sooner (less than nothing) or later than they are near, in centimetres
 */
public record Frame(
        @Nullable String from,
        Pose pose,
        @Nullable Other other,
        @Nullable View view,
        @Nullable Person person,
        List<Prop> props,
        List<Arrow> arrows,
        Map<String, Double> order) {

    /**
     * A second person.
     *
     * @param from the named pose it starts from
     */
    public record Other(String from, Pose pose) {}

    public Frame {
        pose = pose == null ? Pose.NOTHING : pose;
        props = props == null ? List.of() : List.copyOf(props);
        arrows = arrows == null ? List.of() : List.copyOf(arrows);
        order = order == null ? Map.of() : Map.copyOf(order);
    }
}
