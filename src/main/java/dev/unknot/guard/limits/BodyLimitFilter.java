package dev.unknot.guard.limits;

import dev.unknot.guard.GuardedAddress.Care;
import dev.unknot.guard.GuardedAddresses;
import dev.unknot.guard.Limits;
import dev.unknot.guard.RequestPath;
import dev.unknot.guard.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, forms with too many fields and files where none is asked for, before any handler sees
 * them. Bodies are read here, up to the limit, and handed on from memory: one that trickles in holds up nobody who waits for
 * a turn.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    /** Each may hold a megabyte, however slowly it comes. */
    private final Room imports = new Room(4, 16);

    private final Limits limits;
    private final GuardedAddresses addresses;

    public BodyLimitFilter(Limits limits, GuardedAddresses addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!addresses.need(Care.LONG_BODY, request)) {
            filter(request, response, chain, limits.body());
            return;
        }
        if (!RequestPath.changesState(request)) {
            filter(request, response, chain, limits.importedBody());
            return;
        }
        var visitor = Visitor.of(request);
        imports.enterOrRefuse(visitor);
        try {
            filter(request, response, chain, limits.importedBody());
        } finally {
            imports.leave(visitor);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain, DataSize largest)
            throws ServletException, IOException {
        int most = Math.toIntExact(largest.toBytes());
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        if (isOfType(MediaType.MULTIPART_FORM_DATA_VALUE, request) && !addresses.need(Care.FILES, request)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            return;
        }
        var bounded = request;
        try {
            if (mayHaveBody(request) && !isForm(request)) {
                var body = request.getInputStream().readNBytes(most + 1);
                if (body.length > most) {
                    response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
                    return;
                }
                bounded = new BufferedRequest(request, body);
            }
            bounded.getParameterMap(); // The server counts the fields, and the bytes of a form, as it reads them.
        } catch (InvalidParameterException e) {
            refuse(response, e.getErrorCode());
            return;
        } catch (IOException | IllegalStateException e) {
            refuse(response, HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(bounded, response);
    }

    /** Where the body itself is broken, or ends too early, the server has refused it already. */
    private static void refuse(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.sendError(status);
        }
    }

    private static boolean mayHaveBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0
                || request.getContentLengthLong() < 0
                        && (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                                || RequestPath.changesState(request));
    }

    /** Whether the server itself reads the body, for the parameters and files, with its own limit. */
    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && (isOfType(MediaType.APPLICATION_FORM_URLENCODED_VALUE, request)
                        || isOfType(MediaType.MULTIPART_FORM_DATA_VALUE, request));
    }

    private static boolean isOfType(String type, HttpServletRequest request) {
        var sent = request.getContentType();
        return sent != null && sent.toLowerCase(Locale.ROOT).strip().startsWith(type);
    }

    private static final class BufferedRequest extends HttpServletRequestWrapper {

        private final BufferedBody body;

        BufferedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new BufferedBody(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }

        @Override
        public BufferedReader getReader() {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(body, charset));
        }
    }

    private static final class BufferedBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BufferedBody(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is in memory: just read it");
        }
    }
}
