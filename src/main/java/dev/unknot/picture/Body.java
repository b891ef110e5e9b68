package dev.unknot.picture;

import static dev.unknot.picture.Side.LEFT;
import static dev.unknot.picture.Side.RIGHT;

import dev.unknot.picture.Shape.Blob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Flesh, clothes and a face around a skeleton, part by part. */
final class Body {

    /** What lies as near as the trunk is painted after it: arms hang beside it. */
    private static final double ARM_FIRST = 3;

    private final Skeleton skeleton;
    private final View view;
    private final Collection<String> regions;
    private final Person person;

    Body(Skeleton skeleton, View view, Collection<String> regions, Person person) {
        this.person = person;
        this.skeleton = skeleton;
        this.view = view;
        this.regions = regions;
    }

    List<Layer> layers() {
        var layers = new ArrayList<Layer>();
        var trunk = trunk();
        var head = head();
        var nape = new Muscles(skeleton, view).onNape(regions);
        var fromBehind = view.toEye().dot(skeleton.chest().forward()) < 0.15;
        if (head.nearness() < trunk.nearness()) {
            trunk.inks().addAll(nape);
        } else {
            head.inks().addAll(fromBehind ? 1 : 0, nape);
        }
        layers.add(trunk);
        layers.add(head);
        for (var side : Side.values()) {
            layers.add(arm(side));
            layers.add(leg(side));
        }
        layers.replaceAll(layer -> new Layer(
                layer.part(),
                layer.nearness(),
                layer.inks().stream().map(ink -> ink.of(person)).toList()));
        return layers;
    }

    private Layer trunk() {
        var pelvis = new Flesh(skeleton.at(Joint.PELVIS), skeleton.pelvis());
        var waist = new Flesh(skeleton.at(Joint.WAIST), skeleton.ribs());
        var ribs = new Flesh(skeleton.at(Joint.RIBS), skeleton.chest());
        var chest = new Flesh(skeleton.at(Joint.CHEST), skeleton.chest());
        var hips = join(
                pelvis.pair(0.5, -1, 7.5 + person.hips(), 9.5),
                pelvis.pair(-3.5, -3, 6.5 + person.hips(), 9),
                pelvis.pair(0.5, 9, 6, 8.5));
        var belly = join(
                pelvis.pair(0.5, 8, 6.5, 9),
                waist.pair(0, 0, 6, 9),
                waist.pair(0, 8, 6.8, 9),
                person.belly() > 0 ? List.of(pelvis.ball(person.belly(), 12, 0, 9.5)) : List.of());
        var cage = join(waist.pair(0, 8, 6.8, 9), ribs.pair(0.5, 0, 8, 9.5), chest.pair(1, -8, 8.5, 9.2));
        var yoke = List.of(
                new Ball(skeleton.at(Joint.CHEST).toward(skeleton.at(Joint.NECK), 0.4), 5),
                new Ball(skeleton.at(Joint.RIGHT_SHOULDER), 5.6),
                new Ball(skeleton.at(Joint.LEFT_SHOULDER), 5.6),
                chest.ball(1, -9, 8, 8.5),
                chest.ball(1, -9, -8, 8.5));
        var inks = new ArrayList<Ink>();
        inks.add(Ink.outlined(blob(List.of(hips)), Tone.TROUSERS, false));
        inks.add(Ink.outlined(blob(List.of(belly, cage, yoke, bust(chest))), Tone.SHIRT, false));
        inks.addAll(new Muscles(skeleton, view).onTrunk(regions));
        var nearness = (view.nearness(skeleton.at(Joint.PELVIS)) + 2 * view.nearness(skeleton.at(Joint.RIBS))) / 3;
        return new Layer("TRUNK", nearness, inks);
    }

    /** What stands out of the chest; the chest itself where nothing does. */
    private List<Ball> bust(Flesh chest) {
        return person.bust() > 0
                ? chest.pair(8.8 - person.bust() / 2, -13, 6.4, person.bust() + 1.6)
                : List.of(chest.ball(1, -9, 8, 8.5));
    }

    private Layer head() {
        var head = new Head(skeleton, view, person.hair());
        var inks = new ArrayList<Ink>();
        inks.add(head.neck());
        inks.addAll(new Muscles(skeleton, view).onThroat(regions));
        inks.addAll(head.inks());
        var behind = view.toEye().dot(skeleton.chest().forward()) < -0.3 ? -4 : 4;
        var nearness = (view.nearness(skeleton.at(Joint.NECK)) + view.nearness(skeleton.at(Joint.HEAD))) / 2 + behind;
        return new Layer("HEAD", nearness, inks);
    }

    private Layer arm(Side side) {
        var shoulder = skeleton.at(side, "SHOULDER");
        var elbow = skeleton.at(side, "ELBOW");
        var wrist = skeleton.at(side, "WRIST");
        var far = isFar(side, "SHOULDER", 12);
        var skin = new ArrayList<List<Ball>>();
        skin.add(List.of(new Ball(shoulder, 5.4), new Ball(elbow, 4.2)));
        skin.add(List.of(new Ball(elbow, 4.2), new Ball(elbow.toward(wrist, 0.3), 4.2), new Ball(wrist, 2.9)));
        skin.addAll(Hand.balls(skeleton, side));
        var sleeve = List.of(List.of(new Ball(shoulder, 6), new Ball(shoulder.toward(elbow, 0.42), 5.6)));
        var inks = new ArrayList<Ink>();
        inks.add(Ink.outlined(blob(skin), Tone.SKIN, far));
        inks.add(Ink.outlined(blob(sleeve), Tone.SHIRT, far));
        inks.addAll(new Muscles(skeleton, view).onArm(side, regions));
        var nearness = (view.nearness(shoulder) + 2 * view.nearness(elbow) + 2 * view.nearness(wrist)) / 5;
        return new Layer(side + "_ARM", nearness + ARM_FIRST, inks);
    }

    private Layer leg(Side side) {
        var hip = skeleton.at(side, "HIP");
        var knee = skeleton.at(side, "KNEE");
        var ankle = skeleton.at(side, "ANKLE");
        var far = isFar(side, "HIP", 6);
        var cloth = List.of(
                List.of(new Ball(hip, 8.6), new Ball(knee, 5.6)),
                List.of(new Ball(knee, 5.6), new Ball(knee.toward(ankle, 0.3), 5.4), new Ball(ankle, 4)));
        var inks = new ArrayList<Ink>();
        inks.add(Ink.outlined(blob(shoe(side)), Tone.SHOE, false));
        inks.add(Ink.outlined(blob(cloth), Tone.TROUSERS, far));
        if (!far) {
            var seam = List.of(
                    new Ball(hip.toward(knee, 0.05), 7.6),
                    new Ball(hip.plus(skeleton.pelvis().out(side.local(new Vec(-1, 1, -3)))), 6.8));
            inks.add(Ink.filled(blob(List.of(seam)), Tone.TROUSERS, false));
        }
        var nearness = (view.nearness(hip) + 2 * view.nearness(knee) + view.nearness(ankle)) / 4;
        return new Layer(side + "_LEG", nearness, inks);
    }

    private List<List<Ball>> shoe(Side side) {
        var ankle = skeleton.at(side, "ANKLE");
        var foot = skeleton.foot(side);
        var sole = foot.aside().times(-1);
        var heel = new Ball(ankle.plus(sole.times(3.6)).plus(foot.along().times(-2.5)), 4.4);
        var ball = new Ball(ankle.plus(sole.times(4.4)).plus(foot.along().times(11)), 3.6);
        var toes = new Ball(ankle.plus(sole.times(5)).plus(foot.along().times(15)), 3);
        return List.of(List.of(new Ball(ankle.plus(sole.times(0.5)), 4.3), heel, ball), List.of(heel, ball, toes));
    }

    private boolean isFar(Side side, String root, double apart) {
        var other = side == RIGHT ? LEFT : RIGHT;
        return view.nearness(skeleton.at(side, root)) < view.nearness(skeleton.at(other, root)) - apart;
    }

    private Blob blob(List<List<Ball>> parts) {
        return blob(parts, view);
    }

    static Blob blob(List<List<Ball>> parts, View view) {
        return new Blob(parts.stream()
                .map(part -> part.stream().map(ball -> ball.seen(view)).toList())
                .toList());
    }

    @SafeVarargs
    private static List<Ball> join(List<Ball>... parts) {
        var all = new ArrayList<Ball>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
