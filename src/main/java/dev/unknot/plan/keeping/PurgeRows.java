package dev.unknot.plan.keeping;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Remembers the purge. */
interface PurgeRows extends Repository<PurgeRow, Integer> {

    Optional<PurgeRow> findById(int id);

    PurgeRow save(PurgeRow row);
}
