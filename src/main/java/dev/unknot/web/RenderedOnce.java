package dev.unknot.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the bytes of pages that are the same for everybody, so that each is rendered once and then only sent, or not even
 * sent where a browser has it already.
 *
 * <p>Only pages that exist are kept, and those are as many as the catalogue has entries. A page with a query is rendered
 * each time.
 */
final class RenderedOnce extends OncePerRequestFilter {

    /** Whoever asks for the headers alone gets those that come with the page. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) || request.getQueryString() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var kept = pages.get(request.getRequestURI());
        if (kept != null) {
            send(kept, request, response);
            return;
        }
        var rendering = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, rendering);
        var type = rendering.getContentType();
        if (rendering.getStatus() != HttpServletResponse.SC_OK || type == null) {
            rendering.copyBodyToResponse();
            return;
        }
        var page = new Page(rendering.getContentAsByteArray(), type);
        pages.put(request.getRequestURI(), page);
        send(page, request, response);
    }

    private static void send(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(page.tag)) {
            return;
        }
        response.setContentType(page.type);
        response.setContentLength(page.bytes.length);
        response.getOutputStream().write(page.bytes);
    }

    /** The bytes of a page. Its tag is weak, because the server may still compress what it sends. */
    private static final class Page {

        private final byte[] bytes;
        private final String type;
        private final String tag;

        Page(byte[] bytes, String type) {
            var checksum = new CRC32C();
            checksum.update(bytes);
            this.bytes = bytes;
            this.type = type;
            this.tag = "W/\"" + HexFormat.of().toHexDigits(checksum.getValue()) + "\"";
        }
    }
}
