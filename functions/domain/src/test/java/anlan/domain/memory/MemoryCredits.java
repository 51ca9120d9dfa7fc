package anlan.domain.memory;

import anlan.domain.casefile.Pseudonym;
import anlan.domain.subscription.Credits;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The port {@code Credits} over the state in memory. */
final class MemoryCredits implements Credits {

    /** The credits of one template that a person has. */
    static final class Account {
        int credits;
        int granted;
        final Map<String, Granted.Before> grants = new HashMap<>();
        final Map<String, Instant> at = new HashMap<>();
    }

    private final InMemoryCity city;

    MemoryCredits(InMemoryCity city) {
        this.city = city;
    }

    static String name(Pseudonym person, String template) {
        return person + "#" + template;
    }

    @Override
    public Granted grant(Grant grant) {
        synchronized (city) {
            String name = name(grant.person(), grant.template());
            Account account = city.credits.getOrDefault(name, new Account());
            Granted.Before before = account.grants.get(grant.key());
            if (before != null) {
                return before;
            }
            if (account.credits + grant.accepted() > MOST) {
                return new Granted.Enough();
            }
            account.credits += grant.accepted();
            account.granted += grant.accepted();
            account.grants.put(grant.key(), new Granted.Before(account.credits, grant.fingerprint()));
            account.at.put(grant.key(), grant.at());
            city.credits.put(name, account);
            return new Granted.Now(account.credits);
        }
    }

    @Override
    public Map<String, Integer> of(Pseudonym person) {
        synchronized (city) {
            Map<String, Integer> credits = new TreeMap<>();
            city.credits.forEach((name, account) -> {
                if (name.startsWith(person + "#")) {
                    credits.put(name.substring(person.value().length() + 1), account.credits);
                }
            });
            return credits;
        }
    }

    @Override
    public void forget(Pseudonym person, Instant until) {
        synchronized (city) {
            city.credits.entrySet().removeIf(each -> {
                if (!each.getKey().startsWith(person + "#")) {
                    return false;
                }
                Map<String, Instant> at = each.getValue().at;
                at.values().removeIf(granted -> !granted.isAfter(until));
                each.getValue().grants.keySet().retainAll(at.keySet());
                return at.isEmpty();
            });
        }
    }
}
