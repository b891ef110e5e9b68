package dev.unknot.plan.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/**
 * A sealed plan as it lies in the database. Without the key it says when it expires and how often it was changed. As it is
 * kept for one of a few spans of days, its end also tells when it was last changed. What is in it stays closed.
 */
@Entity
@Table(name = "plan")
class PlanRow implements Persistable<byte[]> {

    @Id
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] lookup;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.VARBINARY)
    private byte[] sealed;

    @Version
    private int version;

    @Column(nullable = false)
    private Instant expiresAt;

    @Transient
    private boolean isNew;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PlanRow() {}

    PlanRow(byte[] lookup, byte[] sealed, int version, Instant expiresAt) {
        this.lookup = lookup;
        this.sealed = sealed;
        this.version = version;
        this.expiresAt = expiresAt;
        this.isNew = true;
    }

    byte[] sealed() {
        return sealed;
    }

    int version() {
        return version;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public byte[] getId() {
        return lookup;
    }

    @Override
    public boolean isNew() {
        return isNew;
    }
}
