package dev.unknot.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes all pictures, and a page that shows them, to {@code target/pictures}. */
public final class PictureSheet {

    private PictureSheet() {}

    /**
     * @param codes of the activities to show; all without any
     */
    public static void main(String... codes) throws IOException {
        write(Path.of("target/pictures"), List.of(codes));
    }

    static void write(Path folder, List<String> codes) throws IOException {
        Files.createDirectories(folder);
        var page = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><title>Pictures</title>"
                + "<body bgcolor=\"#cfc6b4\" style=\"font: 15px sans-serif; margin: 8px\">");
        for (var picture : TestCatalogue.pictures().all()) {
            var activity = picture.activity();
            if (!codes.isEmpty() && !codes.contains(activity.code())) {
                continue;
            }
            var drawing = picture.drawing();
            Files.writeString(folder.resolve(activity.slug() + ".svg"), drawing.light());
            Files.writeString(folder.resolve(activity.slug() + "-dark.svg"), drawing.dark());
            page.append("<div style=\"display: inline-block; vertical-align: top; margin: 4px\"><b>%s</b> %d B<br>"
                    .formatted(activity.code(), drawing.light().length()));
            page.append("<img src=\"%s.svg\" width=\"%d\" height=\"%d\" alt=\"%s\" title=\"%s\"></div>%n"
                    .formatted(
                            activity.slug(),
                            drawing.width(),
                            drawing.height(),
                            picture.alt(),
                            String.join("; ", drawing.problems())));
        }
        Files.writeString(folder.resolve("index.html"), page);
    }
}
