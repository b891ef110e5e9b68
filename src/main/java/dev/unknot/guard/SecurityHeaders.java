package dev.unknot.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginEmbedderPolicyHeaderWriter.CrossOriginEmbedderPolicy;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;

/**
 * The headers of every answer. They are written before anything else happens, and outside Spring Security's own chain:
 * its firewall refuses some requests before the chain begins, and those answers need the headers too.
 */
final class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    static final String PERMISSIONS_POLICY = String.join(
            ", ",
            "accelerometer=()",
            "ambient-light-sensor=()",
            "autoplay=()",
            "bluetooth=()",
            "browsing-topics=()",
            "camera=()",
            "display-capture=()",
            "encrypted-media=()",
            "fullscreen=()",
            "gamepad=()",
            "geolocation=()",
            "gyroscope=()",
            "hid=()",
            "idle-detection=()",
            "interest-cohort=()",
            "local-fonts=()",
            "magnetometer=()",
            "microphone=()",
            "midi=()",
            "payment=()",
            "picture-in-picture=()",
            "publickey-credentials-get=()",
            "screen-wake-lock=()",
            "serial=()",
            "usb=()",
            "web-share=()",
            "xr-spatial-tracking=()");

    private static final long TWO_YEARS_IN_SECONDS = 63_072_000;

    private SecurityHeaders() {}

    static HeaderWriterFilter filter() {
        var openerPolicy = new CrossOriginOpenerPolicyHeaderWriter();
        openerPolicy.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var resourcePolicy = new CrossOriginResourcePolicyHeaderWriter();
        resourcePolicy.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        var embedderPolicy = new CrossOriginEmbedderPolicyHeaderWriter();
        embedderPolicy.setPolicy(CrossOriginEmbedderPolicy.REQUIRE_CORP);
        var filter = new HeaderWriterFilter(List.of(
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER),
                openerPolicy,
                resourcePolicy,
                embedderPolicy,
                new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
                new HstsHeaderWriter(HttpServletRequest::isSecure, TWO_YEARS_IN_SECONDS, true),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                privatePages()));
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }

    private static HeaderWriter privatePages() {
        return (request, response) -> {
            var path = RequestPath.of(request);
            if (path.isPrivate()) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (path.isAboutPlans()) {
                response.setHeader("X-Robots-Tag", "noindex, nofollow");
            }
        };
    }
}
