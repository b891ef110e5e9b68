package dev.unknot.safety;

/**
 * When something holds, twice.
 *
 * @param text as clinicians write it
 * @param when the same as a tree, which is what counts
 */
public record Rule(String text, When when) {}
