package dev.unknot.browser;

import dev.unknot.assessment.HealthConsent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The steps of the symptom form with the answers of an office worker without a warning sign. */
final class Form {

    /** A step of the form. */
    record Step(String name, Map<String, List<String>> answers) {

        /** An id of the first field, to which the error summary must lead. */
        String firstField() {
            return answers.keySet().iterator().next();
        }
    }

    /** The box that lets us ask about health, ticked. */
    static final String AGREED = Integer.toString(HealthConsent.TEXT);

    static final List<Step> STEPS = List.of(
            new Step("EMERGENCY", Map.of("emergencySigns", List.of("NONE"))),
            new Step("TODAY", Map.of("todaySigns", List.of("NONE"))),
            new Step("SOON", Map.of("soonSigns", List.of("NONE"))),
            new Step(
                    "WHERE",
                    inOrder(
                            answer("country", "UK"),
                            answer("age", "34"),
                            answer("location", "INTERSCAPULAR", "NECK_SHOULDER"),
                            answer("duration", "M3_TO_12"),
                            answer("onset", "GRADUAL"),
                            answer("clinicianAssessed", "true"))),
            new Step(
                    "HOW",
                    inOrder(
                            answer("pattern", "ACHE", "STIFFNESS"),
                            answer("aggravators", "DESK", "PHONE"),
                            answer("pain", "5"),
                            answer("enjoyment", "4"),
                            answer("generalActivity", "4"),
                            answer("flareUp", "false"))),
            new Step("HEALTH", Map.of("conditions", List.of("NONE"))),
            new Step(
                    "MOOD",
                    inOrder(
                            answer("sleep", "3"),
                            answer("phqInterest", "0"),
                            answer("phqDown", "0"),
                            answer("gadNervous", "1"),
                            answer("gadWorry", "0"))),
            new Step(
                    "WEEK",
                    inOrder(
                            answer("activityLevel", "SEDENTARY"),
                            answer("minutesPerDay", "20"),
                            answer("equipment", "BAND", "DUMBBELL"),
                            answer("budget", "LOW"),
                            answer("access", "PHARMACIST"),
                            answer("medicineUse", "NEVER"))));

    private Form() {}

    /** Everything answered up to a page, that page included. */
    static Map<String, List<String>> until(String step) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("consent", List.of(AGREED));
        for (var one : STEPS) {
            values.putAll(one.answers());
            if (one.name().equals(step)) {
                break;
            }
        }
        return values;
    }

    /** Everything answered. */
    static Map<String, List<String>> answered() {
        return until("WEEK");
    }

    /** Opens a step with nothing answered but the box that lets us ask. */
    static void open(Visit visit, String step) {
        visit.open("/assessment");
        visit.page().locator("#consent-0").check();
        visit.page().evaluate("step => { location.hash = step; }", step.toLowerCase(Locale.ROOT));
        visit.page()
                .locator("#" + step.toLowerCase(Locale.ROOT) + " .form-progress")
                .waitFor();
    }

    /** As {@link #until}, with other answers in one field. */
    static Map<String, List<String>> until(String step, String field, String... answers) {
        var values = new LinkedHashMap<>(until(step));
        values.put(field, List.of(answers));
        return values;
    }

    private static Map.Entry<String, List<String>> answer(String field, String... values) {
        return Map.entry(field, List.of(values));
    }

    @SafeVarargs
    private static Map<String, List<String>> inOrder(Map.Entry<String, List<String>>... answers) {
        var map = new LinkedHashMap<String, List<String>>();
        for (var answer : answers) {
            map.put(answer.getKey(), answer.getValue());
        }
        return map;
    }
}
