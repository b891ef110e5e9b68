package dev.unknot.picture;

import dev.unknot.picture.Shape.Lines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A picture worked out: what is painted in each frame, in its order, and how it fits. */
public final class Drawing {

    private static final double WIDEST = 200;
    private static final double NARROWEST = 110;
    private static final double MARGIN = 9;
    private static final double GAP = 8;
    private static final double LARGEST = 2.4;

    private final List<Moment> moments;
    private final Map<View, Bounds> bounds = new HashMap<>();
    private final boolean cropped;
    private final double scale;
    private final double width;
    private final double height;

    /** A frame worked out. */
    private record Moment(List<Skeleton> people, View view, List<Ink> inks) {}

    /**
     * @param named the poses that frames start from
     * @param regions the muscles that are tinted
     */
    public Drawing(Picture picture, Map<String, Pose> named, Collection<String> regions) {
        var poses = picture.poses(named);
        moments = new ArrayList<>();
        for (int n = 0; n < poses.size(); n++) {
            var frame = picture.frames().get(n);
            var people = new ArrayList<>(List.of(Skeleton.of(poses.get(n))));
            var other = frame.other();
            if (other != null) {
                people.add(Skeleton.of(other.pose().over(Picture.pose(other.from(), named))));
            }
            var view = frame.view() == null ? picture.view() : frame.view();
            var moment = new Moment(people, view, inks(picture, frame, people, view, regions));
            moments.add(moment);
            var around = bounds.computeIfAbsent(view, key -> new Bounds());
            moment.inks.forEach(ink -> ink.shape().extend(around));
        }
        cropped = picture.crop() != null;
        if (picture.crop() != null) {
            var lowest = new Vec(0, picture.crop(), 0);
            bounds.forEach((view, around) -> around.cut(view.see(lowest).y()));
        }
        if (picture.until() != null) {
            var farthest = new Vec(picture.until(), 0, 0);
            bounds.forEach((view, around) -> around.cutRight(view.see(farthest).x()));
        }
        var widest = bounds.values().stream().mapToDouble(Bounds::width).max().orElseThrow();
        var highest = bounds.values().stream().mapToDouble(Bounds::height).max().orElseThrow();
        scale = StrictMath.min(LARGEST, (WIDEST - 2 * MARGIN) / StrictMath.max(widest, highest));
        width = StrictMath.max(NARROWEST, StrictMath.ceil(widest * scale + 2 * MARGIN));
        height = StrictMath.max(NARROWEST, StrictMath.ceil(highest * scale + 2 * MARGIN));
    }

    private static List<Ink> inks(
            Picture picture, Frame frame, List<Skeleton> people, View view, Collection<String> regions) {
        var skeleton = people.get(0);
        var things = new Things(skeleton, view);
        var person = frame.person() == null ? picture.who() : frame.person();
        var layers = new ArrayList<>(new Body(skeleton, view, regions, person).layers());
        layers.replaceAll(layer -> new Layer(
                layer.part(), layer.nearness() + frame.order().getOrDefault(layer.part(), 0.0), layer.inks()));
        people.stream()
                .skip(1)
                .forEach(other -> layers.addAll(new Body(other, view, List.of(), person.other()).layers()));
        Stream.concat(picture.props().stream(), frame.props().stream())
                .flatMap(things::layers)
                .forEach(layers::add);
        layers.sort(Comparator.comparingDouble(Layer::nearness));
        var inks = new ArrayList<Ink>();
        if (hasGround(picture)) {
            inks.add(Ink.filled(ground(skeleton, view), Tone.GROUND, false));
        }
        layers.forEach(layer -> inks.addAll(layer.inks()));
        frame.arrows().forEach(arrow -> inks.addAll(arrow.inks(skeleton, view)));
        return inks;
    }

    /** Who lies on a mat has no other floor, unless the picture says so. */
    private static boolean hasGround(Picture picture) {
        return picture.ground() == null
                ? picture.props().stream().noneMatch(prop -> prop.kind() == Prop.Kind.MAT)
                : picture.ground();
    }

    /** A round carpet under the person. */
    private static Shape ground(Skeleton skeleton, View view) {
        var pelvis = skeleton.at(Joint.PELVIS);
        var chest = skeleton.at(Joint.RIBS);
        var middle = pelvis.toward(chest, 0.3);
        var spots = new ArrayList<Spot>();
        for (int step = 0; step < 16; step++) {
            var angle = StrictMath.PI * step / 8;
            spots.add(view.see(
                    new Vec(middle.x() + 46 * StrictMath.cos(angle), 0, middle.z() + 46 * StrictMath.sin(angle))));
        }
        return new Lines(spots, true);
    }

    /** What no body could do, a line each; nothing in a good picture. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        for (int n = 0; n < moments.size(); n++) {
            for (var person : moments.get(n).people) {
                for (var problem : person.problems()) {
                    problems.add("frame " + (n + 1) + ": " + problem);
                }
                for (var problem : Anatomy.problems(person)) {
                    problems.add("frame " + (n + 1) + ": " + problem);
                }
            }
        }
        return problems;
    }

    /** How wide the whole picture is, in units. */
    public int width() {
        return (int) (moments.size() * width + (moments.size() - 1) * GAP);
    }

    /** How high it is. */
    public int height() {
        return (int) height;
    }

    /** How many moments it shows. */
    public int frames() {
        return moments.size();
    }

    /** The picture by day. */
    public String light() {
        return svg(Palette.LIGHT, false);
    }

    /** The picture by day for simple painters, which know little more than paths. */
    public String plain() {
        return svg(Palette.LIGHT, true);
    }

    /** The picture for a dark page. */
    public String dark() {
        return svg(Palette.DARK, false);
    }

    /** Its last moment alone, small: for lists, by day. */
    public String thumbnail() {
        return thumbnail(Palette.LIGHT);
    }

    /** The same for a dark page. */
    public String darkThumbnail() {
        return thumbnail(Palette.DARK);
    }

    private String thumbnail(Palette palette) {
        var last = moments.get(moments.size() - 1);
        var svg = new Svg(palette, (int) width, height(), 0, false);
        svg.frame(last.inks, fit(last.view));
        return svg.unnumbered();
    }

    /** How wide a moment is. */
    public int thumbnailWidth() {
        return (int) width;
    }

    private String svg(Palette palette, boolean plain) {
        var svg = new Svg(palette, (int) width, height(), (int) GAP, plain);
        moments.forEach(moment -> svg.frame(moment.inks, fit(moment.view)));
        return svg.toString();
    }

    private Fit fit(View view) {
        var around = Objects.requireNonNull(bounds.get(view));
        return new Fit(
                scale,
                (width - around.width() * scale) / 2 - around.left() * scale,
                height - (cropped ? 0 : MARGIN) - (around.top() + around.height()) * scale);
    }
}
