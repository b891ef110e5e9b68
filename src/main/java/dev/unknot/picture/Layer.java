package dev.unknot.picture;

import java.util.List;

/**
 * Things that are painted together, before all that is nearer.
 *
 * @param part the part of the body it is, or the name of a prop
 */
record Layer(String part, double nearness, List<Ink> inks) {}
