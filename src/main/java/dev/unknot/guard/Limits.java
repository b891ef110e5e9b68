package dev.unknot.guard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one visitor may ask for. A visitor is an IPv4 address or an IPv6 /64 network, so a household, a clinic or a
 * school behind one address shares what is given here.
 *
 * @param body the largest request body; forms and JSON of this application need a few kilobytes
 * @param importedBody the largest body that brings a whole plan with its past
 * @param requestsPerSecond all requests, as a steady stream
 * @param burst all requests, at once after a quiet while
 * @param atOnce all requests that are being worked on; slow ones hold a thread each
 * @param assessmentsPerMinute answers sent to triage
 * @param plansPerMinute plans made or changed, the dearest thing to compute
 * @param unknownKeysPerMinute plan links that lead nowhere; known ones keep working beyond it
 * @param visitors how many visitors are remembered at once, which bounds the memory this takes
 */
@ConfigurationProperties("unknot.limits")
record Limits(
        @DefaultValue("64KB") DataSize body,
        @DefaultValue("1MB") DataSize importedBody,
        @DefaultValue("100") int requestsPerSecond,
        @DefaultValue("400") int burst,
        @DefaultValue("50") int atOnce,
        @DefaultValue("600") int assessmentsPerMinute,
        @DefaultValue("300") int plansPerMinute,
        @DefaultValue("20") int unknownKeysPerMinute,
        @DefaultValue("100000") int visitors) {

    Limits {
        bounded("body", body);
        bounded("imported-body", importedBody);
        atLeastOne("requests-per-second", requestsPerSecond);
        atLeastOne("burst", burst);
        atLeastOne("at-once", atOnce);
        atLeastOne("assessments-per-minute", assessmentsPerMinute);
        atLeastOne("plans-per-minute", plansPerMinute);
        atLeastOne("unknown-keys-per-minute", unknownKeysPerMinute);
        atLeastOne("visitors", visitors);
    }

    /** The largest body that an address takes. */
    DataSize body(RequestPath path) {
        return path.isImport() ? importedBody : body;
    }

    private static void bounded(String setting, DataSize size) {
        if (size.toBytes() < 1 || size.toBytes() >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException(setting + " must be at least 1B and less than 2GB");
        }
    }

    private static void atLeastOne(String setting, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(setting + " must be at least 1");
        }
    }
}
