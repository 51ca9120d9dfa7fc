package anlan.torture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sites are entered and moved, and the process dies before and after each call on the way; two enter
 * one code, two move each below the other, and one moves while another comes below it. In the end
 * the register is a forest of four levels, each site counts those below it, no two have one code,
 * and each stands on its own lists, once.
 */
final class Placing implements Run {

    private static final String OFFICE = "post:office";
    private static final String ROOT = "/v1/sites";
    private static final String VILLAGE = "331082001001";
    private static final String OTHER_VILLAGE = "331082001002";
    private static final int CREATED = 201;
    private static final int DONE = 200;

    /** More calls than an entry or a change makes. */
    private static final int CALLS = 4;

    @Override
    public String name() {
        return "placing";
    }

    @Override
    public Outcome with(Plan plan, Bug bug, Neighbours neighbours) {
        return Outcome.of(this, plan, bug, neighbours, Intakes.START, (city, findings) -> {
            Office office = new Office(city, findings);
            office.live();
            new SiteChecker(city, findings).all();
            return office.points;
        });
    }

    /** What is to be said of a site. */
    private record Words(String name, String type, String area, String more) {

        static Words of(String name) {
            return new Words(name, "FACTORY", VILLAGE, "");
        }

        Words in(String parent) {
            return new Words(name, type, area, more + ",\"parentId\":\"" + parent + "\"");
        }

        Words coded(String code) {
            return new Words(name, type, area, more + ",\"code\":\"" + code + "\"");
        }

        Words kept() {
            return new Words(
                    name,
                    type,
                    area,
                    more + ",\"keeper\":{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(Canary.NAME, Canary.PHONE));
        }

        String fields() {
            return "\"name\":\"%s\",\"type\":\"%s\",\"areaCode\":\"%s\"%s".formatted(name, type, area, more);
        }
    }

    /** One city, and its office. */
    private static final class Office {

        private final City city;
        private final Findings findings;
        private final Caller caller;
        private int points;

        Office(City city, Findings findings) {
            this.city = city;
            this.findings = findings;
            this.caller = new Caller(city, findings);
        }

        void live() {
            for (int call = 0; call < CALLS; call++) {
                for (boolean after : List.of(false, true)) {
                    dies(call, after);
                }
                oneCode(call);
                eachBelowTheOther(call);
                movesWhileOneComesBelow(call);
                comesBelowWhileItMoves(call);
            }
        }

        private Caller.Heard enters(Words words, String key) {
            return caller.post("enter-" + key, OFFICE, ROOT, "key-of-site-" + key, "{" + words.fields() + "}");
        }

        private Caller.Heard changes(String id, int version, Words words) {
            points++;
            return caller.put(
                    "change-" + points,
                    OFFICE,
                    ROOT + "/" + id,
                    "{\"version\":" + version + "," + words.fields() + "}");
        }

        /** The id of the site, if somebody was told that it is in. */
        private static String in(Caller.Heard heard) {
            return heard instanceof Caller.Heard.Answer answer && answer.status() == CREATED
                    ? Json.text(answer.json(), "id")
                    : "";
        }

        private static boolean did(Caller.@Nullable Heard heard) {
            return heard instanceof Caller.Heard.Answer answer && answer.status() == DONE;
        }

        private String entered(Words words) {
            String id = in(enters(words, "quiet-" + ++points));
            findings.check(!id.isEmpty(), "a site that nothing bars is not in");
            return id;
        }

        /** An entry dies once and is asked again; then its change to another park, name and code does. */
        private void dies(int call, boolean after) {
            String name = "厂" + call + after;
            String east = entered(Words.of("东园" + name));
            String west = entered(Words.of("西园" + name));
            Words words = Words.of(name).in(east).coded(name).kept();
            city.dieAt(call, after);
            String mill = in(enters(words, "dies-" + call + after));
            city.dieNever();
            findings.check(!mill.isEmpty(), "a site that nothing bars is not in");
            Words other = new Words("新" + name, "WORKSHOP", OTHER_VILLAGE, "")
                    .in(west)
                    .coded("新" + name);
            city.dieAt(call, after);
            Caller.Heard changed = changes(mill, 1, other);
            city.dieNever();
            findings.check(did(changed), "a change that nothing bars is not in: " + changed);
            findings.check(
                    enters(words, "dies-" + call + after) instanceof Caller.Heard.Answer answer
                            && answer.replayed()
                            && Json.text(answer.json(), "id").equals(mill)
                            && Json.text(answer.json(), "parentId").equals(east),
                    "a retry is told of another site");
            findings.check(!entered(Words.of("后" + name).coded(name)).isEmpty(), "a code that was given up is taken");
        }

        /** Somebody else enters the same code just before. */
        private void oneCode(int call) {
            String code = "同号" + call;
            List<String> in = new ArrayList<>();
            city.store.meanwhile(
                    call, () -> in.add(in(enters(Words.of("先" + call).coded(code), "rival-" + call))));
            in.add(in(enters(Words.of("后" + call).coded(code), "own-" + call)));
            city.store.meanwhile(-1, null);
            in.removeIf(String::isEmpty);
            findings.check(in.size() == 1, in.size() + " sites are in with one code");
        }

        private void eachBelowTheOther(int call) {
            String one = entered(Words.of("甲" + call));
            String other = entered(Words.of("乙" + call));
            List<Caller.Heard> heard = new ArrayList<>();
            city.store.meanwhile(
                    call, () -> heard.add(changes(one, 1, Words.of("甲" + call).in(other))));
            heard.add(changes(other, 1, Words.of("乙" + call).in(one)));
            city.store.meanwhile(-1, null);
            findings.check(
                    heard.stream().filter(Office::did).count() == 1, "of two that go below each other not one does");
        }

        /** A site moves to the third level; something comes below it just before the call. */
        private void movesWhileOneComesBelow(int call) {
            String mill = entered(Words.of("二级" + call).in(entered(Words.of("一级" + call))));
            String moving = entered(Words.of("动" + call));
            city.store.meanwhile(call, () -> in(enters(Words.of("下" + call).in(moving), "below-" + call)));
            Caller.Heard unused = changes(moving, 1, Words.of("动" + call).in(mill));
            city.store.meanwhile(-1, null);
        }

        /** Something comes below a site; that moves to the third level just before the call. */
        private void comesBelowWhileItMoves(int call) {
            String mill = entered(Words.of("贰级" + call).in(entered(Words.of("壹级" + call))));
            String moving = entered(Words.of("移" + call));
            city.store.meanwhile(
                    call, () -> changes(moving, 1, Words.of("移" + call).in(mill)));
            Caller.Heard heard = enters(Words.of("入" + call).in(moving), "into-" + call);
            city.store.meanwhile(-1, null);
            findings.check(!in(heard).isEmpty(), "a site is not in because its parent moved meanwhile: " + heard);
        }
    }
}
