package dev.unknot.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One of the seven approaches as it is stored: {@link ApproachSeed} writes it, for people who look at the database. What people
 * are shown is the {@link Catalogue}.
 */
@Entity
@Table(name = "approach")
class ApproachRow {

    @Id
    private String code;

    private String slug;

    private String name;

    /** Its place in the order of the approaches, 0 for the first. */
    private int position;

    /** Its guide as JSON. */
    @Column(length = 100_000)
    private String document;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ApproachRow() {}

    String code() {
        return code;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    String document() {
        return document;
    }
}
