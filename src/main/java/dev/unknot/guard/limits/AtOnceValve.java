package dev.unknot.guard.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.unknot.guard.Limits;
import dev.unknot.guard.TooManyRequests;
import dev.unknot.guard.Visitor;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Bounds how many requests of one visitor are worked on at once. Bodies that trickle in, and answers that are read in sips,
 * each hold a thread; with this they never hold all of them.
 *
 * <p>What is too much is refused here, before a page is made of it, and its body is not waited for.
 */
public final class AtOnceValve extends ValveBase {

    /** For the rest of a body that nobody wants, so that the sender gets to reading the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_BYTES = 2 << 20;

    private final Room inProgress;
    private final byte[] words;

    /** @param words for a person who is refused */
    public AtOnceValve(Limits limits, String words) {
        super(true);
        this.inProgress = new Room(limits.atOnce(), Integer.MAX_VALUE);
        this.words = words.getBytes(UTF_8);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var visitor = Visitor.of(request);
        if (inProgress.enter(visitor) != Room.Entry.IN) {
            refuse(request, response);
            return;
        }
        try {
            getNext().invoke(request, response);
            response.finishResponse();
            readTheRest(request);
        } finally {
            inProgress.leave(visitor);
        }
    }

    private void refuse(Request request, Response response) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, TooManyRequests.seconds(Duration.ofSeconds(1)));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
        response.setContentLength(words.length);
        response.getOutputStream().write(words);
        response.finishResponse();
        if (hasMoreToRead(request)) {
            doNotWait(request);
        }
    }

    /** The server would do so too, without an end, and where nobody counts it. */
    private static void readTheRest(Request request) {
        if (!hasMoreToRead(request)) {
            return;
        }
        if (request.getCoyoteRequest().isExceptionPresent()) {
            doNotWait(request); // The client has given up waiting.
            return;
        }
        long start = System.nanoTime();
        var chunk = new Chunk();
        try {
            for (long read = 0; request.getCoyoteRequest().doRead(chunk) >= 0; ) {
                read += chunk.getByteBuffer().remaining();
                if (read > MOST_BYTES || System.nanoTime() - start > PATIENCE.toNanos()) {
                    doNotWait(request);
                    return;
                }
            }
        } catch (IOException e) {
            doNotWait(request);
        }
    }

    private static boolean hasMoreToRead(Request request) {
        try {
            return request.getContentLengthLong() > request.getCoyoteRequest().getBytesRead()
                    || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        } catch (IllegalArgumentException e) {
            return false; // A length that is none: the server has hung up already.
        }
    }

    private static void doNotWait(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static final class Chunk implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // What was read is thrown away.
        }
    }
}
