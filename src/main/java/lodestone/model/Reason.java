package lodestone.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a reviewer decided so: a fixed list, so that decisions can be counted. Each belongs to one ruling.
public enum Reason {
    NO_EVIDENCE(Ruling.CONFIRM, "claimed stages have no evidence in the text"),
    PLANS_ONLY(Ruling.CONFIRM, "plans, studies, money or memoranda stand for proof"),
    PARTNER_NOT_BOUND(Ruling.CONFIRM, "the steps are those of a partner who is not bound"),
    OLD_FACTS(Ruling.CONFIRM, "what is shown has ceased or is older than the claim says"),
    RIGHTLY_SILENT(Ruling.CONFIRM, "not flagged, and rightly so"),

    NOT_A_CLAIM(Ruling.DISMISS, "no claim: denied, quoted, or talk of the industry"),
    OTHER_COMPANY(Ruling.DISMISS, "the claim is about somebody else"),
    TOO_FEW_STAGES(Ruling.DISMISS, "it claims fewer than three stages"),
    EVIDENCE_IN_TEXT(Ruling.DISMISS, "the text holds evidence that was overlooked"),
    EVIDENCE_ELSEWHERE(Ruling.DISMISS, "evidence stands elsewhere: give its link"),
    SAME_EVENT(Ruling.DISMISS, "the same event was decided under another document"),
    MISSED_CLAIM(Ruling.DISMISS, "not flagged, though it claims more than it shows"),

    CLAIM_DIFFERS(Ruling.PARTLY, "the claim is weaker or stronger than found"),
    STAGES_DIFFER(Ruling.PARTLY, "other stages are claimed than found"),
    LEVEL_DIFFERS(Ruling.PARTLY, "a stage has another level than found"),
    HOLDER_DIFFERS(Ruling.PARTLY, "it is somebody else's evidence than found"),

    UNCLEAR_TEXT(Ruling.UNSURE, "the text can be read either way"),
    NEEDS_EXPERT(Ruling.UNSURE, "it takes somebody who knows the process"),
    UNREADABLE(Ruling.UNSURE, "the text as taken from the page is broken");

    private final Ruling ruling;
    private final String meaning;

    Reason(Ruling ruling, String meaning) {
        this.ruling = ruling;
        this.meaning = meaning;
    }

    /// The only ruling that it stands for.
    public Ruling ruling() {
        return ruling;
    }

    /// In words.
    public String meaning() {
        return meaning;
    }

    /// Whether it can be given: some are for what is flagged, two for what is not. No other is taken.
    public boolean fits(boolean flagged) {
        boolean ofUnflagged = this == RIGHTLY_SILENT || this == MISSED_CLAIM;
        return ofUnflagged != flagged || ruling == Ruling.PARTLY || ruling == Ruling.UNSURE;
    }

    /// Whether it takes the correction that it speaks of; who holds a plant cannot be corrected, only said.
    public boolean corrects() {
        return this == CLAIM_DIFFERS || this == STAGES_DIFFER || this == LEVEL_DIFFERS;
    }

    /// The name in machine output, e.g. `plans-only`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The digit that gives it once its ruling is given, from 1.
    public int key() {
        return ruling.reasons().indexOf(this) + 1;
    }

    /// The one of that label; empty if there is none.
    public static Optional<Reason> of(String label) {
        return Arrays.stream(values()).filter(one -> one.label().equals(label)).findFirst();
    }
}
