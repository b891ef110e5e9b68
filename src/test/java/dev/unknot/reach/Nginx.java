package dev.unknot.reach;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real nginx that speaks TLS on a port of its own and passes requests on. Where none is installed, tests are skipped with
 * a printed reason, or fail if {@code unknot.skips} is {@code fail}.
 */
final class Nginx implements AutoCloseable {

    private static final int PATIENCE_IN_SECONDS = 60;

    private final Process process;
    private final Path folder;

    private Nginx(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** A port that nobody has at the moment. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param locations what goes into the {@code server} block
     * @param folder an empty one, for its files
     */
    static Nginx start(int port, String locations, Path folder) throws IOException, InterruptedException {
        var program = find().orElseThrow(() -> missing());
        Certificate.ours().writeTo(folder);
        var settings = Files.readString(Path.of("src/test/resources/reach/nginx.conf"))
                .replace("{port}", Integer.toString(port))
                .replace("{locations}", locations);
        Files.writeString(folder.resolve("nginx.conf"), settings);
        var process = new ProcessBuilder(program.toString(), "-p", folder.toString(), "-c", "nginx.conf")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("error.log").toFile())
                .start();
        var nginx = new Nginx(process, folder);
        nginx.awaitPort(port);
        return nginx;
    }

    private void awaitPort(int port) throws IOException, InterruptedException {
        for (int tries = 0; tries < PATIENCE_IN_SECONDS * 10 && process.isAlive(); tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("nginx does not listen: " + Files.readString(folder.resolve("error.log")));
    }

    String accessLog() throws IOException {
        return Files.readString(folder.resolve("access.log"), UTF_8);
    }

    private static Optional<Path> find() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RuntimeException missing() {
        var reason = "No nginx: install Debian's nginx";
        if (!"fail".equals(System.getProperty("unknot.skips"))) {
            System.out.println("SKIPPED. " + reason);
            Assumptions.abort(reason);
        }
        return new IllegalStateException(reason);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
