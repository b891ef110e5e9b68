package dev.unknot.plan.keeping;

import dev.unknot.catalogue.Catalogue;
import dev.unknot.input.FormToken;
import dev.unknot.plan.KeptPlan;
import dev.unknot.plan.NewerVersion;
import dev.unknot.plan.Plan;
import dev.unknot.plan.PlanKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The kept plans, opened and closed. Each method is one transaction, or one statement. */
@Component
public class SealedPlans {

    /** A page that asks for the key again is older than any plan is kept, or it is not there any more. */
    private static final Duration RETIRED_FOR = Duration.ofDays(365);

    private final DocumentReader documents;
    private final PlanRows rows;
    private final TransactionOperations transactions;
    private final Clock clock;

    public SealedPlans(
            Catalogue catalogue, Vocabulary words, PlanRows rows, TransactionOperations transactions, Clock clock) {
        this.documents = new DocumentReader(catalogue, words);
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The plan of a key; empty if there never was one, if it has expired and if it was deleted, all alike.
     *
     * @throws NewerVersion if only a newer version of Unknot can open it
     */
    public Optional<KeptPlan> find(PlanKey key) {
        return rows.find(key.lookup(), clock.instant())
                .map(row -> new KeptPlan(
                        key, documents.read(Seal.open(row.sealed(), key), row.expiresAt()), row.version()));
    }

    /**
     * The key that a token gives for what was sent along with it. Once its plan was deleted or got a new link, it is another
     * one, and again always the same.
     */
    public PlanKey keyOf(FormToken token, byte[] sentAlong) {
        var key = PlanKey.of(token, sentAlong);
        while (rows.countRetired(key.lookup()) > 0) {
            key = PlanKey.of(token, key.lookup());
        }
        return key;
    }

    /**
     * Keeps a new plan. What has expired under its key makes room.
     *
     * @return the plan of the key, which is the one that was there before, if there was one
     */
    public KeptPlan add(KeptPlan fresh) {
        var lookup = fresh.key().lookup();
        try {
            rows.save(new PlanRow(
                    lookup,
                    sealed(fresh.key(), fresh.plan()),
                    fresh.version(),
                    fresh.plan().expiresAt()));
            return fresh;
        } catch (DataIntegrityViolationException e) {
            int expired = transactions.execute(status -> rows.deleteExpired(lookup, clock.instant()));
            return expired > 0 ? add(fresh) : find(fresh.key()).orElseThrow(() -> e);
        }
    }

    /**
     * Puts a changed plan in the place of the one that was opened; false if somebody was faster.
     *
     * @throws NewerVersion if what is not known of the opened one would be lost
     */
    public boolean replace(KeptPlan opened, Plan changed) {
        if (changed.newer() == null) {
            opened.plan().toChange();
        }
        var key = opened.key();
        var sealed = sealed(key, changed);
        return transactions.execute(status -> rows.replace(key.lookup(), opened.version(), sealed, changed.expiresAt()))
                == 1;
    }

    /** As {@link #replace}, under another key: from then on the old one opens nothing. */
    boolean move(KeptPlan opened, PlanKey to, Plan changed) {
        var from = opened.key().lookup();
        var sealed = sealed(to, changed);
        return takeFrom(from, () -> rows.move(from, opened.version(), to.lookup(), sealed, changed.expiresAt()));
    }

    /** Whether there is a plan under a key. It need not open. */
    public boolean has(PlanKey key) {
        return rows.find(key.lookup(), clock.instant()).isPresent();
    }

    /**
     * Deletes a plan for good, whether it opens or not.
     *
     * @return false if there is none under the key, because it was deleted already or a new link was faster
     */
    public boolean delete(PlanKey key) {
        return takeFrom(key.lookup(), () -> rows.delete(key.lookup(), clock.instant()));
    }

    /**
     * Deletes what has expired.
     *
     * @return how many plans
     */
    int purge() {
        untilNothingIsLeft(() -> rows.forgetRetired(clock.instant()));
        return untilNothingIsLeft(() -> rows.deleteExpired(clock.instant()));
    }

    private int untilNothingIsLeft(IntSupplier deleting) {
        int all = 0;
        int some;
        do {
            some = transactions.execute(status -> deleting.getAsInt());
            all += some;
        } while (some > 0);
        return all;
    }

    /** @param taking how many rows it took, which is one or none */
    private boolean takeFrom(byte[] lookup, IntSupplier taking) {
        return transactions.execute(status ->
                taking.getAsInt() == 1 && rows.retire(lookup, clock.instant().plus(RETIRED_FOR)) == 1);
    }

    private static byte[] sealed(PlanKey key, Plan plan) {
        return Seal.close(PlanDocument.write(plan), key);
    }
}
