package dev.unknot.plan.keeping;

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

    /**
     * Puts a changed plan in the place of the one that was read.
     *
     * @return 1, or 0 if somebody changed or deleted it in between
     */
    @Modifying
    @Query("update PlanRow set sealed = :sealed, expiresAt = :expiresAt, version = version + 1"
            + " where lookup = :lookup and version = :version")
    int replace(byte[] lookup, int version, byte[] sealed, Instant expiresAt);

    /**
     * As {@link #replace}, and from then on the plan is found by another hash. One statement, so that there is never both or
     * neither.
     */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "update plan set lookup = :to, sealed = :sealed, expires_at = :expiresAt, version = version + 1"
                    + " where lookup = :lookup and version = :version")
    int move(byte[] lookup, int version, byte[] to, byte[] sealed, Instant expiresAt);

    /**
     * A plan that is expired is not deleted, as if it had never been: {@link #deleteExpired(Instant)} does that.
     *
     * @return 1, or 0 if there is no such plan
     */
    @Modifying
    @Query("delete from PlanRow where lookup = :lookup and expiresAt > :now")
    int delete(byte[] lookup, Instant now);

    /**
     * Deletes some of what has expired, so that no statement takes long.
     *
     * @return how many; 0 when nothing is left
     */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "delete from plan where lookup in (select lookup from plan where expires_at <= :now limit 500)")
    int deleteExpired(Instant now);

    /** Notes that a key will open nothing any more, although a form that is sent again asks for it. */
    @Modifying
    @Query(nativeQuery = true, value = "insert into retired_key (lookup, forget_at) values (:lookup, :forgetAt)")
    int retire(byte[] lookup, Instant forgetAt);

    /** 1 for a key that was retired, else 0. */
    @Query(nativeQuery = true, value = "select count(*) from retired_key where lookup = :lookup")
    int countRetired(byte[] lookup);

    /** Forgets some of the keys that were retired long ago, as {@link #deleteExpired(Instant)}. */
    @Modifying
    @Query(
            nativeQuery = true,
            value = "delete from retired_key where lookup in"
                    + " (select lookup from retired_key where forget_at <= :now limit 500)")
    int forgetRetired(Instant now);

    /** As {@link #deleteExpired(Instant)}, one plan alone. */
    @Modifying
    @Query("delete from PlanRow where lookup = :lookup and expiresAt <= :now")
    int deleteExpired(byte[] lookup, Instant now);
}
