package dev.unknot.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;

/** What each visitor has left. Kept in memory only, for as long as it matters, and for a bounded number of visitors. */
public final class Allowances {

    /** What is counted, each apart from the others. */
    public enum Kind {
        REQUEST,
        ASSESSMENT,
        PLAN,
        UNKNOWN_KEY
    }

    private record Holder(Visitor visitor, Kind kind) {}

    private final Limits limits;
    private final TimeMeter time;
    private final Cache<Holder, Bucket> buckets;

    /** @param ticker the time since some moment; never the wall clock, which may jump */
    public Allowances(Limits limits, Ticker ticker) {
        this.limits = limits;
        this.time = new TickerTime(ticker);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(limits.visitors())
                .expireAfterAccess(Duration.ofMinutes(2)) // by then every bucket is full again
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** How many are remembered. */
    public long remembered() {
        return buckets.estimatedSize();
    }

    /** Takes one. Empty if there was one left, otherwise how long to wait for the next. */
    public Optional<Duration> take(Visitor visitor, Kind kind) {
        return waitingTime(bucket(visitor, kind).tryConsumeAndReturnRemaining(1));
    }

    boolean isExhausted(Visitor visitor, Kind kind) {
        return bucket(visitor, kind).getAvailableTokens() == 0;
    }

    private static Optional<Duration> waitingTime(ConsumptionProbe probe) {
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(Visitor visitor, Kind kind) {
        return buckets.get(new Holder(visitor, kind), holder -> newBucket(kind));
    }

    private Bucket newBucket(Kind kind) {
        return switch (kind) {
            case REQUEST -> newBucket(limits.burst(), limits.requestsPerSecond(), Duration.ofSeconds(1));
            case ASSESSMENT -> perMinute(limits.assessmentsPerMinute());
            case PLAN -> perMinute(limits.plansPerMinute());
            case UNKNOWN_KEY -> perMinute(limits.unknownKeysPerMinute());
        };
    }

    private Bucket perMinute(int number) {
        return newBucket(number, number, Duration.ofMinutes(1));
    }

    private Bucket newBucket(int capacity, int refill, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                .withCustomTimePrecision(time)
                .build();
    }

    private record TickerTime(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
