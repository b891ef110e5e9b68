package dev.unknot.plan;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The sealed plans. */
interface PlanRows extends Repository<PlanRow, byte[]> {

    PlanRow save(PlanRow row);

    /** A plan that is expired is not found, as if it had never been. */
    @Query("from PlanRow where lookup = :lookup and expiresAt > :now")
    Optional<PlanRow> find(byte[] lookup, Instant now);

    @Modifying
    @Query("delete from PlanRow where lookup = :lookup")
    int delete(byte[] lookup);

    @Modifying
    @Query("delete from PlanRow where expiresAt <= :now")
    int deleteExpired(Instant now);
}
