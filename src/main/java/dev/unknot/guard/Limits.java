package dev.unknot.guard;

import java.time.Duration;
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
 * @param connectionsPerVisitor open connections, busy or idle
 * @param head how long the head of a request may take, however it trickles in
 * @param costly what is worked out for one visitor alone
 * @param visitors how many allowances of visitors are remembered at once; each takes half a kilobyte, and a visitor has up to
 *     four
 */
@ConfigurationProperties("unknot.limits")
public record Limits(
        @DefaultValue("64KB") DataSize body,
        @DefaultValue("1MB") DataSize importedBody,
        @DefaultValue("100") int requestsPerSecond,
        @DefaultValue("400") int burst,
        @DefaultValue("50") int atOnce,
        @DefaultValue("600") int assessmentsPerMinute,
        @DefaultValue("300") int plansPerMinute,
        @DefaultValue("20") int unknownKeysPerMinute,
        @DefaultValue("500") int connectionsPerVisitor,
        @DefaultValue("10s") Duration head,
        @DefaultValue Costly costly,
        @DefaultValue("100000") int visitors) {

    /**
     * Pages of plans, papers, calendars, previews, answers and searches: whatever is not the same for everybody.
     *
     * @param perVisitor how many of one visitor are worked out at once
     * @param inAll how many of all visitors; each may take a second of a processor and some 20 MB of memory
     * @param underWayPerVisitor of one visitor, with those that wait for their turn and those that are being sent
     * @param underWayInAll of all visitors, with those that wait and those that are being sent
     * @param patience how long one waits for its turn
     */
    public record Costly(
            @DefaultValue("2") int perVisitor,
            @DefaultValue("4") int inAll,
            @DefaultValue("25") int underWayPerVisitor,
            @DefaultValue("100") int underWayInAll,
            @DefaultValue("10s") Duration patience) {

        public Costly {
            atLeastOne("costly.per-visitor", perVisitor);
            atLeastOne("costly.in-all", inAll);
            atLeastOne("costly.under-way-per-visitor", underWayPerVisitor);
            atLeastOne("costly.under-way-in-all", underWayInAll);
            if (patience.isNegative()) {
                throw new IllegalArgumentException("costly.patience must not be negative");
            }
        }
    }

    public Limits {
        bounded("body", body);
        bounded("imported-body", importedBody);
        atLeastOne("requests-per-second", requestsPerSecond);
        atLeastOne("burst", burst);
        atLeastOne("at-once", atOnce);
        atLeastOne("assessments-per-minute", assessmentsPerMinute);
        atLeastOne("plans-per-minute", plansPerMinute);
        atLeastOne("unknown-keys-per-minute", unknownKeysPerMinute);
        atLeastOne("connections-per-visitor", connectionsPerVisitor);
        atLeastOne("visitors", visitors);
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
