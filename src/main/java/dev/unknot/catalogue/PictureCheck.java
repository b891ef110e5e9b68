package dev.unknot.catalogue;

import dev.unknot.activity.Activity;
import dev.unknot.activity.Equipment;
import dev.unknot.picture.Drawing;
import dev.unknot.picture.Picture;
import dev.unknot.picture.Pose;
import dev.unknot.start.CannotStart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds pictures that are missing, that nobody asked for, that say nothing in words, or that no body could do. */
final class PictureCheck {

    private static final int LONGEST_ALT = 300;

    private final Catalogue catalogue;
    private final Map<String, Pose> poses;
    private final Set<String> drawn = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private PictureCheck(Catalogue catalogue, Map<String, Pose> poses) {
        this.catalogue = catalogue;
        this.poses = poses;
    }

    /**
     * @throws CannotStart listing every problem, a line each
     */
    static void require(List<Picture> pictures, Map<String, Pose> poses, Catalogue catalogue) {
        var problems = problems(pictures, poses, catalogue);
        if (!problems.isEmpty()) {
            throw new CannotStart("The pictures do not hold together:\n" + String.join("\n", problems));
        }
    }

    /** Every problem found, as {@code content/pictures, <activity>: what is wrong}. */
    static List<String> problems(List<Picture> pictures, Map<String, Pose> poses, Catalogue catalogue) {
        var check = new PictureCheck(catalogue, poses);
        pictures.forEach(check::picture);
        catalogue.activities().stream()
                .filter(PictureCheck::movesTheBody)
                .filter(activity -> !check.drawn.contains(activity.code()))
                .forEach(activity -> check.problem(activity.code(), "has no picture"));
        return check.problems;
    }

    /** Done by oneself, for some part of the body, and not with a product from the shop. */
    static boolean movesTheBody(Activity activity) {
        return !activity.needsPractitioner()
                && !activity.equipment().contains(Equipment.OTC_PRODUCT)
                && !activity.regions().isEmpty();
    }

    private void picture(Picture picture) {
        var code = picture.activity();
        if (!drawn.add(code)) {
            problem(code, "stands twice");
        }
        if (!catalogue.hasActivity(code)) {
            problem(code, "is no activity");
            return;
        }
        if (!movesTheBody(catalogue.activity(code))) {
            problem(code, "does not move the body");
        }
        if (picture.alt() == null || picture.alt().isBlank() || picture.alt().length() > LONGEST_ALT) {
            problem(code, "must be told in words, in at most " + LONGEST_ALT + " characters");
        }
        if (picture.frames().isEmpty() || picture.frames().size() > 3) {
            problem(code, "must show one to three moments");
            return;
        }
        try {
            var drawing = new Drawing(picture, poses, catalogue.activity(code).regions());
            drawing.problems().forEach(problem -> problem(code, problem));
        } catch (IllegalArgumentException | NullPointerException e) {
            problem(code, "cannot be drawn: " + e.getMessage());
        }
    }

    private void problem(String code, String what) {
        problems.add("content/pictures, " + code + ": " + what);
    }
}
