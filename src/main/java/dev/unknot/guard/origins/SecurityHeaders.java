package dev.unknot.guard.origins;

import dev.unknot.guard.GuardedAddress.Care;
import dev.unknot.guard.GuardedAddresses;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.apache.catalina.AccessLog;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CompositeHeaderWriter;
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
public final class SecurityHeaders {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    static final String PERMISSIONS_POLICY = String.join(
            ", ",
            "accelerometer=()",
            "autoplay=()",
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
            "xr-spatial-tracking=()");

    private SecurityHeaders() {}

    public static HeaderWriterFilter filter(Hsts hsts, GuardedAddresses addresses) {
        var filter = new HeaderWriterFilter(
                List.of(new CompositeHeaderWriter(ofEveryAnswer(hsts)), privatePages(addresses)));
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }

    /**
     * For answers that Tomcat makes by itself, because the request was too broken to reach a filter. Some reach no valve
     * either, such as {@code OPTIONS *}: those are logged before they are sent, and get their headers then.
     */
    public static Valve valve(Hsts hsts) {
        return new HeaderValve(new CompositeHeaderWriter(ofEveryAnswer(hsts)));
    }

    private static final class HeaderValve extends ValveBase implements AccessLog {

        private final HeaderWriter writer;

        HeaderValve(HeaderWriter writer) {
            super(true);
            this.writer = writer;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            writer.writeHeaders(request, response);
            getNext().invoke(request, response);
        }

        @Override
        public void log(Request request, Response response, long time) {
            if (!response.isCommitted()) {
                writer.writeHeaders(request, response);
            }
        }

        @Override
        public void setRequestAttributesEnabled(boolean enabled) {
            // Nothing is written down here.
        }

        @Override
        public boolean getRequestAttributesEnabled() {
            return false;
        }
    }

    private static List<HeaderWriter> ofEveryAnswer(Hsts hsts) {
        var openerPolicy = new CrossOriginOpenerPolicyHeaderWriter();
        openerPolicy.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        var resourcePolicy = new CrossOriginResourcePolicyHeaderWriter();
        resourcePolicy.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        var embedderPolicy = new CrossOriginEmbedderPolicyHeaderWriter();
        embedderPolicy.setPolicy(CrossOriginEmbedderPolicy.REQUIRE_CORP);
        return List.of(
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN), // see SameOriginFilter
                openerPolicy,
                resourcePolicy,
                embedderPolicy,
                new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
                new HstsHeaderWriter(HttpServletRequest::isSecure, Hsts.TWO_YEARS_IN_SECONDS, hsts.includeSubdomains()),
                new XContentTypeOptionsHeaderWriter(),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY));
    }

    private static HeaderWriter privatePages(GuardedAddresses addresses) {
        return (request, response) -> {
            if (addresses.arePrivate(request)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            }
            if (addresses.need(Care.UNLISTED, request)) {
                response.setHeader("X-Robots-Tag", "noindex, nofollow");
            }
        };
    }
}
