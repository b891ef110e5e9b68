package dev.unknot.plan.words;

/** One answer of the form, in words. */
public record Fact(String question, String answer) {}
