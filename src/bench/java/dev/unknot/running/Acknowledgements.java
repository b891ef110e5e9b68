package dev.unknot.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one writer was told is kept, on disk before its next request. A request that is under way is written down too,
 * because it may or may not have been carried out when the process died.
 */
public final class Acknowledgements implements AutoCloseable {

    /**
     * The last state of a plan that was acknowledged.
     *
     * @param body its fingerprint
     * @param changing whether a change was sent and never answered
     */
    public record Acknowledged(String key, String tag, String body, boolean changing) {

        /** The edition, as the ETag counts it. */
        public static int edition(String tag) {
            return Integer.parseInt(tag.replaceFirst("\"(\\d+)-.*", "$1"));
        }
    }

    private final FileChannel file;

    public Acknowledgements(Path path) throws IOException {
        file = FileChannel.open(path, CREATE, APPEND);
    }

    public void trying(String key) throws IOException {
        write("try " + key);
    }

    public void told(String key, String tag, String body) throws IOException {
        write("ack " + key + " " + tag + " " + body);
    }

    private void write(String line) throws IOException {
        file.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The last acknowledged state of each plan in the files of a folder. */
    public static Collection<Acknowledged> in(Path folder) {
        var plans = new LinkedHashMap<String, Acknowledged>();
        files(folder).forEach(file -> lines(file).forEach(line -> note(line.split(" "), plans)));
        return List.copyOf(plans.values());
    }

    private static void note(String[] words, Map<String, Acknowledged> plans) {
        if (words[0].equals("ack") && words.length == 4) {
            plans.put(words[1], new Acknowledged(words[1], words[2], words[3], false));
        } else if (words[0].equals("try")) {
            plans.computeIfPresent(words[1], (key, at) -> new Acknowledged(key, at.tag(), at.body(), true));
        }
    }

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
