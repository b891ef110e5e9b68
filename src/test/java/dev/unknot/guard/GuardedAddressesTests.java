package dev.unknot.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.guard.GuardedAddress.Care;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class GuardedAddressesTests {

    private final GuardedAddresses addresses = new GuardedAddresses(List.of(
            GuardedAddress.of("/diaries", Care.PRIVATE, Care.SECRET),
            GuardedAddress.of("/diaries/new", Care.FILES),
            GuardedAddress.of("/questions", Care.PRIVATE_ANSWERS)));

    @ParameterizedTest
    @CsvSource({
        "/diaries, true",
        "/diaries/abc, true",
        "/diaries/abc/weeks/2, true",
        "/diariesabc, false",
        "/guides/diaries, false",
        "/api/anything, true"
    })
    void keepsAFolderAndAllBelowItPrivate(String path, boolean isPrivate) {
        assertThat(addresses.arePrivate(request(path))).isEqualTo(isPrivate);
    }

    @ParameterizedTest
    @CsvSource({"GET, false", "HEAD, false", "POST, true", "PUT, true"})
    void keepsOnlyAnswersPrivateWhereTheQuestionsAreTheSameForEverybody(String method, boolean isPrivate) {
        var request = request("/questions");
        request.setMethod(method);
        assertThat(addresses.arePrivate(request)).isEqualTo(isPrivate);
    }

    @ParameterizedTest
    @CsvSource({"/diaries/new, true", "/diaries/newer, false", "/diaries, false"})
    void asksForEachCareByItself(String path, boolean takesFiles) {
        assertThat(addresses.need(Care.FILES, request(path))).isEqualTo(takesFiles);
    }

    @ParameterizedTest
    @CsvSource({
        "/diaries/s3cret, /diaries/***",
        "/diaries/s3cret.pdf, /diaries/***.pdf",
        "/diaries/s3cret/weeks/2, /diaries/***/weeks/2",
        "/unknot/diaries/s3cret, /unknot/diaries/***",
        "/diaries, /diaries",
        "/guides/exercise, /guides/exercise",
        "'/guides/a b', /guides/a?b"
    })
    void logsNoSecret(String path, String masked) {
        assertThat(addresses.masked(request(path))).isEqualTo(masked);
    }

    private static MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        return request;
    }
}
