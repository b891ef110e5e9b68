package dev.unknot.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32C;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the bytes of pages that are the same for everybody, so that each is rendered once and then only sent, or not even
 * sent where a browser has it already.
 *
 * <p>Only pages that exist are kept, each under its decoded path, because a path has thousands of spellings. Should that
 * ever be more than expected, those asked for least go. A page with a query is rendered each time.
 */
final class RenderedOnce extends OncePerRequestFilter {

    /** A HEAD request gets the headers that come with the page. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** All pages of today's catalogue take less than a quarter of it. */
    private static final int MOST_BYTES = 32 << 20;

    private final Cache<String, Page> pages;

    RenderedOnce() {
        this(MOST_BYTES);
    }

    RenderedOnce(int mostBytes) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((String path, Page page) -> page.bytes.length)
                .executor(Runnable::run)
                .build();
    }

    /** How many pages are kept. */
    long kept() {
        return pages.estimatedSize();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !READING.contains(request.getMethod()) || request.getQueryString() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = decodedPath(request);
        var kept = pages.getIfPresent(path);
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
        pages.put(path, page);
        send(page, request, response);
    }

    /** With the path the application is served under, because the links in the page begin with it. */
    private static String decodedPath(HttpServletRequest request) {
        return request.getContextPath()
                + request.getServletPath()
                + Objects.requireNonNullElse(request.getPathInfo(), "");
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
