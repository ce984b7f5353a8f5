// Names that are told once come out as they were named, batch by batch.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MetNames, NamesToTell } from './met-names.ts';
import { actorId } from '#domain/ids.ts';

const batches = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 6 }), {
  maxLength: 12,
});

it('has for each batch the ids of those that it names, in their order', () => {
  fc.assert(
    fc.property(batches, fc.integer({ min: 0, max: 8 }), fc.boolean(), (all, limit, isLate) => {
      const [actors, places, sources] = [0, 1, 2].map(() => new NamesToTell<string>(limit));
      if (!actors || !places || !sources) throw new Error('three');
      const met = new MetNames();
      const told = all.map((names) => {
        const sent = structuredClone({
          actors: actors.tell(names),
          places: places.tell([]),
          sources: sources.tell([]),
        });
        const named = met.hear({
          ...sent,
          places: { ...sent.places, fresh: [] },
          sources: { ...sent.sources, fresh: [] },
        });
        const take = () => named.actors.ids((name) => actorId(`id-${name}`));
        // A batch may have to wait for its turn while others are heard.
        return isLate
          ? take
          : (
              (ids) => () =>
                ids
            )(take());
      });
      expect(told.map((take) => take())).toEqual(all.map((names) => names.map((name) => `id-${name}`)));
    }),
  );
});

it('tells a name once, and asks for its id once', () => {
  const actors = new NamesToTell<string>();
  const none = { numbers: new Uint32Array(), first: 0, fresh: [] };
  const first = actors.tell(['Egypt', 'Qatar']);
  const second = actors.tell(['Qatar', 'Norway']);
  expect([...first.fresh, ...second.fresh]).toEqual(['Egypt', 'Qatar', 'Norway']);
  const met = new MetNames();
  const asked: string[] = [];
  for (const told of [first, second]) {
    const { actors: named } = met.hear({ actors: told, places: none, sources: none });
    named.ids((name) => {
      asked.push(name);
      return actorId(name);
    });
  }
  expect(asked).toEqual(['Egypt', 'Qatar', 'Norway']);
});
