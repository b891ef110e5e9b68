package dev.unknot.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Goes through everything the interface does with the client that was generated for Java. Arguments: server, answers. */
public final class Journey {

    private final PlansApi plans;
    private final AssessmentsApi assessments;
    private final ObjectMapper json;

    private Journey(ApiClient client) {
        plans = new PlansApi(client);
        assessments = new AssessmentsApi(client);
        json = client.getObjectMapper();
    }

    public static void main(String[] arguments) throws Exception {
        var client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        var journey = new Journey(client);
        var answers = journey.json.readValue(Files.readString(Path.of(arguments[1])), Answers.class);
        journey.walk(answers);
        journey.isRefused(answers);
        System.out.println("Java: all journeys");
    }

    private void walk(Answers answers) throws ApiException {
        var assessment = assessments.assess(answers);
        var order = new Order()
                .answers(answers)
                .approaches(assessment.getSuggested())
                .startDate(LocalDate.now(ZoneOffset.UTC))
                .keepDays(Order.KeepDaysEnum.NUMBER_30);
        var made = plans.makePlanWithHttpInfo(order, null);
        var key = made.getData().getKey();
        must(made.getHeaders().containsKey("location"), "a plan has a page");
        must(plans.getPlan(key).equals(made.getData()), "a plan is as it was made");
        must(plans.getWeek(key, 2).getNumber() == 2, "week 2 is there");
        changes(key);
        plans.keepPlan(key, new Keeping().keepDays(Keeping.KeepDaysEnum.NUMBER_90));
        must(
                plans.setTimeZone(key, new InZone().timeZone("Asia/Tokyo"))
                        .getTimeZone()
                        .equals("Asia/Tokyo"),
                "zone");
        var copy = plans.importPlan(plans.exportPlan(key), null).getKey();
        var renewed = plans.renewLink(copy, null).getKey();
        plans.deletePlan(renewed);
        plans.deletePlan(key);
        must(404 == refusal(() -> plans.getPlan(key)).getStatus(), "a deleted plan is gone");
    }

    private void changes(String key) throws ApiException {
        var read = plans.getWishWithHttpInfo(key);
        var tag = read.getHeaders().get("etag").get(0);
        var wish = read.getData().approaches(List.of(Approach.EXERCISE));
        must(428 == refusal(() -> plans.changeWish(key, wish, null)).getStatus(), "a change names the plan's state");
        must(plans.changeWish(key, wish, tag).getApproaches().equals(wish.getApproaches()), "changed");
        wish.setApproaches(List.of(Approach.POSTURE));
        must(412 == refusal(() -> plans.changeWish(key, wish, tag)).getStatus(), "told of the other change");
    }

    private void isRefused(Answers answers) {
        var nothing = refusal(() -> assessments.assess(new Answers()));
        must(nothing.getStatus() == 400 && nothing.getErrors().size() > 20, "each missing field is named");
        answers.setRedFlags(List.of(RedFlagCode.RF_CHEST_PRESSURE));
        var order = new Order()
                .answers(answers)
                .approaches(List.of(Approach.EXERCISE))
                .startDate(LocalDate.now(ZoneOffset.UTC));
        var forbidden = refusal(() -> plans.makePlan(order, null));
        must(forbidden.getStatus() == 422 && forbidden.getLevel() == TriageLevel.EMERGENCY, "no plan in an emergency");
        must(!forbidden.getMessages().isEmpty(), "told what to do");
    }

    private Problem refusal(Call call) {
        try {
            call.run();
        } catch (ApiException e) {
            try {
                return json.readValue(e.getResponseBody(), Problem.class);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        throw new IllegalStateException("Not refused");
    }

    private static void must(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    @FunctionalInterface
    private interface Call {
        void run() throws ApiException;
    }
}
