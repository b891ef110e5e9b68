package dev.unknot.safety;

import java.util.List;
import java.util.stream.Stream;

/**
 * When something holds, as the content files write it: a tree of answers. Reads nothing but the answers, and nothing that
 * was worked out from them.
 */
public sealed interface When {

    /** Whether it holds for these answers. */
    boolean holds(Answers answers, Groups groups);

    /** The parts of it that have no parts themselves. */
    default Stream<When> leaves() {
        return Stream.of(this);
    }

    /** Every part holds. */
    record All(List<When> parts) implements When {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return parts.stream().allMatch(part -> part.holds(answers, groups));
        }

        @Override
        public Stream<When> leaves() {
            return parts.stream().flatMap(When::leaves);
        }
    }

    /** At least one part holds. */
    record Any(List<When> parts) implements When {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return parts.stream().anyMatch(part -> part.holds(answers, groups));
        }

        @Override
        public Stream<When> leaves() {
            return parts.stream().flatMap(When::leaves);
        }
    }

    /** The part does not hold. */
    record Not(When part) implements When {

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return !part.holds(answers, groups);
        }

        @Override
        public Stream<When> leaves() {
            return part.leaves();
        }
    }

    /** The red flag was answered yes, or not sure. */
    record Flag(String code) implements When {

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return answers.redFlags().contains(code) || answers.notSure().contains(code);
        }
    }

    /** The condition was answered yes; one that was only worked out does not count. */
    record Answered(String condition) implements When {

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return answers.conditions().contains(condition);
        }
    }

    /** What a group of that name means. */
    record Group(String name) implements When {

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return groups.meaning(name).holds(answers, groups);
        }
    }

    /** The answer to a question is this one. */
    record Is(Question question, String answer) implements When {

        public Is {
            question.require(answer, false);
        }

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return String.valueOf(question.answer(answers)).equals(answer);
        }
    }

    /** This is among the answers to a question that has many. */
    record Has(Question question, String answer) implements When {

        public Has {
            question.require(answer, true);
        }

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return question.answers(answers).contains(answer);
        }
    }

    /** The answer to a question is a number, at least so high. */
    record AtLeast(Question question, int least) implements When {

        public AtLeast {
            question.require(Integer.toString(least), false);
            if (!question.isNumber()) {
                throw new IllegalArgumentException(question.field() + " is no number");
            }
        }

        @Override
        public boolean holds(Answers answers, Groups groups) {
            return (int) question.answer(answers) >= least;
        }
    }
}
