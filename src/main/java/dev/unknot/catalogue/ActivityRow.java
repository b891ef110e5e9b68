package dev.unknot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One activity, and the approach it belongs to. */
@Entity
@Table(name = "activity")
class ActivityRow extends ContentRow {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private ApproachRow approach;

    private String name;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ActivityRow() {}

    ApproachRow approach() {
        return approach;
    }

    String name() {
        return name;
    }
}
