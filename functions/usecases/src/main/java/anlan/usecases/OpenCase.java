package anlan.usecases;

import anlan.domain.intake.Intake;
import anlan.domain.people.Actor;
import java.util.function.Supplier;

/**
 * Takes a case of one kind in: exactly one for one caller and key, however often it is asked.
 *
 * @param <D> its details, as its form gives them
 */
public interface OpenCase<D> {

    /**
     * A case that somebody brings in.
     *
     * @param key idempotency key, chosen by the client before it first sent
     * @param fingerprint digest of the details, which tells a retry from a key used twice
     */
    record Command<D>(Actor by, String key, String fingerprint, D details) {}

    /** As it stands in the table of rights, such as {@code register}. */
    String name();

    /**
     * Reads its form. The fields are asked for at once; the details can be taken once the form is
     * known to have no errors.
     *
     * @param by whoever fills it in
     */
    Supplier<D> read(Form form, Actor by);

    Intake.Answer apply(Command<D> asked);
}
