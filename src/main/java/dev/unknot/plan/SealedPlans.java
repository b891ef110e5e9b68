package dev.unknot.plan;

import dev.unknot.catalogue.Catalogue;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The kept plans, opened and closed. Each method is one transaction, or one statement. */
@Component
class SealedPlans {

    private final DocumentReader documents;
    private final PlanRows rows;
    private final TransactionOperations transactions;
    private final Clock clock;

    SealedPlans(Catalogue catalogue, Vocabulary words, PlanRows rows, TransactionOperations transactions, Clock clock) {
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
    Optional<KeptPlan> find(PlanKey key) {
        return rows.find(key.lookup(), clock.instant())
                .map(row -> new KeptPlan(
                        key, documents.read(Seal.open(row.sealed(), key), row.expiresAt()), row.version()));
    }

    /**
     * Keeps a new plan. What has expired under its key makes room.
     *
     * @return the plan of the key, which is the one that was there before, if there was one
     */
    KeptPlan add(KeptPlan fresh) {
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
    boolean replace(KeptPlan opened, Plan changed) {
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
        return transactions.execute(
                        status -> rows.move(from, opened.version(), to.lookup(), sealed, changed.expiresAt()))
                == 1;
    }

    /** Whether there is a plan under a key. It need not open. */
    boolean has(PlanKey key) {
        return rows.find(key.lookup(), clock.instant()).isPresent();
    }

    /** Deletes a plan for good, whether it opens or not; false if there is none. */
    boolean delete(PlanKey key) {
        return transactions.execute(status -> rows.delete(key.lookup(), clock.instant())) == 1;
    }

    private static byte[] sealed(PlanKey key, Plan plan) {
        return Seal.close(PlanDocument.write(plan), key);
    }
}
