package dev.unknot.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The wire between the application and PostgreSQL: it can be slow, and it can be cut at the worst moment. */
final class Wire implements AutoCloseable {

    /** How PostgreSQL says that a transaction was carried out. */
    private static final String COMMITTED = "COMMIT\0";

    private record Piece(byte[] bytes, long due) {}

    private final ServerSocket listening;
    private final int target;
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicBoolean cutsNext = new AtomicBoolean();
    private volatile long delay;

    Wire(int port, int target) throws IOException {
        this.listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        inBackground(this::accept);
    }

    /** From now on every answer of the database takes so much longer. */
    void delayAnswers(long milliseconds) {
        delay = TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** Keeps the next answer that says “committed”, and cuts the connection instead. */
    void cutAtNextCommit() {
        cutsNext.set(true);
    }

    int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() throws IOException, InterruptedException {
        while (!listening.isClosed()) {
            connect(listening.accept());
        }
    }

    private void connect(Socket application) throws IOException {
        Socket database;
        try {
            database = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            application.close();
            return;
        }
        application.setTcpNoDelay(true);
        database.setTcpNoDelay(true);
        inBackground(() -> {
            try (application;
                    database) {
                application.getInputStream().transferTo(database.getOutputStream());
            }
        });
        var pieces = new LinkedBlockingQueue<Piece>();
        inBackground(() -> {
            try (application;
                    database) {
                read(database.getInputStream(), pieces);
            } finally {
                pieces.add(new Piece(new byte[0], System.nanoTime()));
            }
        });
        inBackground(() -> {
            try (application;
                    database) {
                deliver(pieces, application);
            }
        });
    }

    private void read(InputStream answers, LinkedBlockingQueue<Piece> pieces) throws IOException {
        var buffer = new byte[65_536];
        for (int read = answers.read(buffer); read > 0; read = answers.read(buffer)) {
            var bytes = Arrays.copyOf(buffer, read);
            if (new String(bytes, ISO_8859_1).contains(COMMITTED) && cutsNext.getAndSet(false)) {
                cuts.incrementAndGet();
                return;
            }
            pieces.add(new Piece(bytes, System.nanoTime() + delay));
        }
    }

    private static void deliver(LinkedBlockingQueue<Piece> pieces, Socket application)
            throws IOException, InterruptedException {
        for (var piece = pieces.take(); piece.bytes().length > 0; piece = pieces.take()) {
            long wait = piece.due() - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            application.getOutputStream().write(piece.bytes());
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void inBackground(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // one side has hung up, and the other is hung up on
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }
}
