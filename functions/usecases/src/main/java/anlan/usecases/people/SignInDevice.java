package anlan.usecases.people;

import anlan.domain.casefile.CityKeys;
import anlan.domain.casefile.Pseudonym;
import anlan.domain.device.DeviceSecret;
import anlan.domain.device.Devices;
import anlan.domain.intake.Quota;
import anlan.domain.people.Actor;
import anlan.domain.refusal.TooMany;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Signs a citizen in by the device that they hold: whoever shows its secret again is the same. A
 * device that is new is counted by the address from which it comes; one that is known never is.
 */
public final class SignInDevice {

    /** What the names of these citizens begin with. */
    static final String SUBJECT = "citizen:device:";

    private final Devices devices;
    private final CityKeys keys;
    private final InstantSource clock;

    public SignInDevice(Devices devices, CityKeys keys, InstantSource clock) {
        this.devices = devices;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The citizen of that device.
     *
     * @param address from which it comes
     * @throws TooMany if it is new and ten others came from there within the hour
     */
    public Actor apply(DeviceSecret secret, String address) {
        Actor citizen = Actor.citizen(SUBJECT + keys.device(secret.value()));
        Pseudonym device = keys.pseudonym(citizen.subject());
        if (!devices.knows(device)) {
            Duration wait =
                    devices.admit(device, Quota.ofDevice(keys.address("device", Network.of(address)), clock.instant()));
            if (wait.isPositive()) {
                throw new TooMany(wait);
            }
        }
        return citizen;
    }
}
