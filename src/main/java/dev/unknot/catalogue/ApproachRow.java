package dev.unknot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One of the seven approaches, with its guide. */
@Entity
@Table(name = "approach")
class ApproachRow extends ContentRow {

    private String slug;

    private String name;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ApproachRow() {}

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }
}
