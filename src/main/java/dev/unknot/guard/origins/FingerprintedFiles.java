package dev.unknot.guard.origins;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;

/**
 * A file that is asked for by its own fingerprint never changes, so a browser need not ask again. A fingerprint that is not
 * ours belongs to a page of another version of Unknot, which runs beside this one while it is replaced: that page gets the
 * file as it is here, and asks again next time.
 */
public final class FingerprintedFiles implements ResourceResolver, ResourceTransformer {

    private static final Pattern FINGERPRINT = Pattern.compile("-[0-9a-f]{32}(?=\\.[a-z]+$)");
    private static final ContentVersionStrategy CONTENT = new ContentVersionStrategy();

    /** Names the content of a file. Weak, because the server compresses on its way. */
    public static String tag(Resource file) {
        return "W/\"" + CONTENT.getResourceVersion(file) + "\"";
    }

    @Override
    public @Nullable Resource resolveResource(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var fingerprint = FINGERPRINT.matcher(path);
        if (!fingerprint.find()) {
            return chain.resolveResource(request, path, locations);
        }
        var own = chain.resolveResource(request, path, locations);
        return own == null
                ? chain.resolveResource(request, fingerprint.replaceFirst(""), locations)
                : new Unchanging(own);
    }

    @Override
    public @Nullable String resolveUrlPath(
            String path, List<? extends Resource> locations, ResourceResolverChain chain) {
        return chain.resolveUrlPath(path, locations);
    }

    /** Where a style sheet has links in it, they are rewritten, and another resource takes its place. */
    @Override
    public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        var sent = chain.transform(request, file);
        return file instanceof Unchanging && !(sent instanceof Unchanging) ? new Unchanging(sent) : sent;
    }

    /** A file under a name that will never mean another. */
    private static final class Unchanging extends AbstractResource implements HttpResource {

        private final Resource file;

        Unchanging(Resource file) {
            this.file = file;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            var headers = new HttpHeaders();
            headers.setCacheControl(
                    CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
            return headers;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }

        @Override
        public URL getURL() throws IOException {
            return file.getURL();
        }

        @Override
        public long contentLength() throws IOException {
            return file.contentLength();
        }

        /** Asked for where a style sheet has links in it, which are looked through. */
        @Override
        public long lastModified() throws IOException {
            return file.lastModified();
        }

        @Override
        public @Nullable String getFilename() {
            return file.getFilename();
        }

        @Override
        public String getDescription() {
            return file.getDescription() + ", unchanging"; // by which two resources are told apart
        }
    }
}
