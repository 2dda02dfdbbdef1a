import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { whenWanted } from './when-wanted';

test('a part that does not come is asked for again in its place; then it is there at once', async () => {
  const Words = ({ text }: { text: string }) => <p>{text}</p>;
  const load = jest
    .fn<Promise<typeof Words>, []>()
    .mockRejectedValueOnce(new Error('network'))
    .mockResolvedValue(Words);
  const Part = whenWanted(load);
  const { unmount } = render(<Part text="Danh mục" />);
  expect(screen.getByRole('status')).toHaveTextContent('Đang tải');
  await userEvent.click(await screen.findByRole('button', { name: 'thử lại' }));
  expect(await screen.findByText('Danh mục')).toBeInTheDocument();
  unmount();
  render(<Part text="Số liệu" />);
  expect(screen.getByText('Số liệu')).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(2);
});
