package dev.unknot.versions;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes of a jar the one that a next version might be: with one more activity and another style sheet. */
final class NextVersion {

    /** The code of the activity that only the next version knows. */
    static final String ACTIVITY = "MB_OF_THE_NEXT_VERSION";

    /** Like this one, but for its code and name. */
    private static final String LIKE = "MB_BREATH_SLOW";

    private static final String CLASSES = "BOOT-INF/classes/";

    private NextVersion() {}

    static Path of(Path jar, Path folder) throws IOException {
        var next = Files.copy(jar, folder.resolve("next.jar"));
        try (var files = FileSystems.newFileSystem(next)) {
            var activities = files.getPath(CLASSES + "content/activities/mind-body.yaml");
            Files.writeString(activities, activity(Files.readString(activities)), StandardOpenOption.APPEND);
            var pictures = files.getPath(CLASSES + "content/pictures/mind-body.yaml");
            Files.writeString(pictures, picture(Files.readString(pictures)), StandardOpenOption.APPEND);
            Files.writeString(
                    files.getPath(CLASSES + "static/css/app.css"),
                    "\n:root { --next: 1; }\n",
                    StandardOpenOption.APPEND);
        }
        return next;
    }

    private static String activity(String yaml) {
        return "\n" + entry(yaml, "- code: " + LIKE).replaceFirst("(?m)^  name: .*$", "  name: Something new");
    }

    private static String picture(String yaml) {
        return yaml.contains(LIKE) ? "\n" + entry(yaml, "- activity: " + LIKE) : "";
    }

    /** The entry that begins so, under the new code. */
    private static String entry(String yaml, String beginning) {
        int from = yaml.indexOf(beginning);
        int to = yaml.indexOf("\n- ", from);
        return yaml.substring(from, to < 0 ? yaml.length() : to).strip().replace(LIKE, ACTIVITY) + "\n";
    }
}
