package dev.unknot.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** One condition, medicine or circumstance. */
@Entity
@Table(name = "health_condition")
class ConditionRow extends ContentRow {}
