package dev.unknot.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * HTTP/1.1 over one socket after the other, from an address of our choice. Made for measuring: it asks for no compression,
 * follows nothing, and says what went wrong.
 */
final class Connection implements AutoCloseable {

    private static final int LONGEST_WAIT = 60_000;

    private final String from;
    private final int port;
    private final boolean isFresh;
    private Socket socket;
    private InputStream in;

    /**
     * @param from the address to ask from, such as 127.0.0.2
     * @param isFresh whether each request has a socket of its own
     */
    Connection(String from, int port, boolean isFresh) {
        this.from = from;
        this.port = port;
        this.isFresh = isFresh;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", "", "");
    }

    /**
     * @param type of the body
     * @param more further headers, each with its line end
     * @throws CutShortException if an answer began and did not end
     */
    Answer send(String method, String path, String type, String body, String more) throws IOException {
        var bytes = body.getBytes(UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + more
                + (method.equals("GET") ? "" : "Content-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        var request = new ByteArrayOutputStream();
        request.write(head.getBytes(ISO_8859_1));
        request.write(bytes);
        boolean isKept = socket != null;
        try {
            return exchange(request.toByteArray());
        } catch (CutShortException e) {
            close();
            throw e;
        } catch (IOException e) {
            close();
            if (!isKept) {
                throw e;
            }
            return exchange(request.toByteArray()); // the server had ended an idle connection, as it may
        } finally {
            if (isFresh) {
                close();
            }
        }
    }

    private Answer exchange(byte[] request) throws IOException {
        if (socket == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(LONGEST_WAIT);
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), LONGEST_WAIT);
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }
        socket.getOutputStream().write(request);
        var head = head();
        try {
            var answer = new Answer(Integer.parseInt(head.substring(9, 12)), head, new byte[0]);
            var whole = new Answer(answer.status(), head, body(answer));
            if (answer.header("Connection").equalsIgnoreCase("close")) {
                close();
            }
            return whole;
        } catch (IOException e) {
            throw new CutShortException(e);
        }
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) < 0) {
            int read = in.read();
            if (read < 0) {
                throw head.isEmpty() ? new EOFException("No answer") : new CutShortException(new EOFException());
            }
            head.append((char) read);
        }
        return head.toString();
    }

    private byte[] body(Answer answer) throws IOException {
        if (answer.status() == 204 || answer.status() == 304) {
            return new byte[0];
        }
        var length = answer.header("Content-Length");
        if (!length.isEmpty()) {
            return exactly(Integer.parseInt(length));
        }
        if (!answer.header("Transfer-Encoding").equalsIgnoreCase("chunked")) {
            var rest = in.readAllBytes();
            close();
            return rest;
        }
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(exactly(size));
            exactly(2);
        }
        exactly(2);
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        var line = new StringBuilder();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            line.append((char) read);
        }
        return Integer.parseInt(line.toString().strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is gone either way.
            }
            socket = null;
        }
    }

    /** An answer began and did not end. */
    static final class CutShortException extends IOException {

        private static final long serialVersionUID = 1;

        CutShortException(IOException cause) {
            super("An answer was cut short", cause);
        }
    }
}
