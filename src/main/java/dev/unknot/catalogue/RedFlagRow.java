package dev.unknot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One red flag. */
@Entity
@Table(name = "red_flag")
class RedFlagRow extends ContentRow {}
