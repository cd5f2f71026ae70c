import { expect, it } from 'vitest';
import { pageModel } from './model.gen.ts';
import { aloneNames, placedNames } from './weigh.ts';

it('has a model that was grown on the features that the code works out, in their order', () => {
  expect(pageModel.alone.features).toEqual(aloneNames);
  expect(pageModel.placed.features).toEqual(placedNames);
});
